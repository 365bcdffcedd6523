package de.javakaffee.web.msm.serializer.java;

import de.javakaffee.web.msm.objectmodel.Pool;
import de.javakaffee.web.msm.objectstream.BoundedBytes;
import de.javakaffee.web.msm.objectstream.FailureReason;
import de.javakaffee.web.msm.objectstream.MiscountException;
import de.javakaffee.web.msm.objectstream.PermittedClasses;
import de.javakaffee.web.msm.objectstream.RefusedException;
import de.javakaffee.web.msm.objectstream.StreamCheck;
import de.javakaffee.web.msm.transcoder.Limits;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.Serializable;
import java.util.ConcurrentModificationException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One call of encode: it knows which attribute it is at. For one thread. */
final class Encoding {
  private final PermittedClasses classes;
  private final Limits limits;
  private final Pool<BoundedBytes> buffers;
  private @Nullable String attribute;

  /**
   * @param buffers empty ones, of these limits
   */
  Encoding(PermittedClasses classes, Limits limits, Pool<BoundedBytes> buffers) {
    this.classes = classes;
    this.limits = limits;
    this.buffers = buffers;
  }

  byte[] encode(Map<String, Object> attributes) throws TranscodingException {
    try {
      byte[] bytes = write(attributes);
      check(bytes);
      return bytes;
    } catch (ConcurrentModificationException e) {
      throw e;
    } catch (NotSerializableException e) {
      String className = String.valueOf(e.getMessage());
      throw failedAt(
          object ->
              object.getClass().getName().equals(className) && !(object instanceof Serializable),
          "not serializable",
          e,
          attributes);
    } catch (RefusedException e) {
      throw failedAt(e.culprit(), String.valueOf(e.getMessage()), e, attributes);
    } catch (MiscountException e) {
      throw new ConcurrentModificationException(e.getMessage(), e);
    } catch (OutOfMemoryError e) {
      throw e;
    } catch (Throwable e) {
      // Methods of the application run here and may throw anything at all.
      throw failed(e);
    }
  }

  private byte[] write(Map<String, Object> attributes) throws IOException {
    BoundedBytes bytes = buffers.take();
    CutOff way = new CutOff(bytes);
    AttributesWriter out = new AttributesWriter(way, classes);
    out.writeInt(attributes.size());
    for (Map.Entry<String, Object> entry : attributes.entrySet()) {
      attribute = entry.getKey();
      // Unshared, or a string of the value that happens to be the same object would be written as a
      // reference to the name, but not after the name came from somewhere else.
      out.writeUnshared(attribute);
      out.writeObject(entry.getValue());
      out.requireNothingRefused();
    }
    out.flush();
    byte[] written = bytes.toByteArray();
    way.close();
    bytes.clear();
    buffers.giveBack(bytes);
    return written;
  }

  private void check(byte[] bytes) throws IOException {
    attribute = null;
    AttributesLayout layout = new AttributesLayout();
    StreamCheck check = new StreamCheck(classes, limits, layout);
    try {
      check.run(bytes);
    } finally {
      attribute = layout.attribute();
    }
  }

  /** Tells the path to the object that is to blame, if it is found. */
  private TranscodingException failedAt(
      @Nullable Predicate<Object> culprit,
      String reason,
      Exception failure,
      Map<String, Object> attributes) {
    Object value = attribute == null ? null : attributes.get(attribute);
    if (culprit != null && attribute != null && value != null) {
      Optional<String> path = PathSearch.pathTo(culprit, attribute, value);
      if (path.isPresent()) {
        return new TranscodingException(reason, attribute, path.get(), failure);
      }
    }
    return failed(failure);
  }

  private TranscodingException failed(Throwable failure) {
    return new TranscodingException(FailureReason.ofWriting(failure), attribute, null, failure);
  }
}

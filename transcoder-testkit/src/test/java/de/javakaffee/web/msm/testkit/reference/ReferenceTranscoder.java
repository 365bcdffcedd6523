package de.javakaffee.web.msm.testkit.reference;

import de.javakaffee.web.msm.frame.walk.ObjectWalker;
import de.javakaffee.web.msm.transcoder.Capability;
import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscoderConfiguration;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.util.ConcurrentModificationException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Java serialization with a filter. What it writes it reads at once, so that nothing is stored that
 * is refused later; slow, and right. Safe for use by many threads.
 */
final class ReferenceTranscoder implements Transcoder {
  private final TranscoderConfiguration configuration;

  ReferenceTranscoder(TranscoderConfiguration configuration) {
    this.configuration = configuration;
  }

  @Override
  public Set<Capability> capabilities() {
    return EnumSet.complementOf(EnumSet.of(Capability.NOT_SERIALIZABLE, Capability.WIDENED_FIELDS));
  }

  @Override
  public byte[] encode(Map<String, Object> attributes) throws TranscodingException {
    return LargeStack.call(
        () -> {
          byte[] bytes = write(attributes);
          read(bytes);
          return bytes;
        });
  }

  @Override
  public Map<String, Object> decode(byte[] bytes) throws TranscodingException {
    return LargeStack.call(() -> read(bytes));
  }

  private byte[] write(Map<String, Object> attributes) throws TranscodingException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String name = null;
    Object value = null;
    try (FilteredOutput out = new FilteredOutput(bytes, configuration.classFilter())) {
      out.writeInt(attributes.size());
      for (Map.Entry<String, Object> attribute : attributes.entrySet()) {
        name = attribute.getKey();
        value = attribute.getValue();
        NestedSets.refuse(value);
        out.writeUnshared(name);
        out.writeObject(value);
      }
    } catch (FilteredOutput.DeniedException | NotSerializableException e) {
      String className = String.valueOf(e.getMessage());
      String path = name + pathTo(className, value) + " (" + className + ")";
      throw new TranscodingException("not to be written: " + className, name, path, e);
    } catch (IOException e) {
      throw new TranscodingException("cannot be written: " + e, name, null, e);
    } catch (ConcurrentModificationException e) {
      throw e;
    } catch (RuntimeException | LinkageError e) {
      throw new TranscodingException("cannot be written: " + e, name, null, e);
    }
    return bytes.toByteArray();
  }

  private static String pathTo(String className, @Nullable Object value) {
    Optional<String> path =
        value == null
            ? Optional.empty()
            : new ObjectWalker(object -> false)
                .pathTo(value, object -> object.getClass().getName().equals(className));
    return path.orElse("");
  }

  private Map<String, Object> read(byte[] bytes) throws TranscodingException {
    Map<String, Object> attributes = new LinkedHashMap<>();
    String name = null;
    if (bytes.length > configuration.limits().bytes()) {
      throw new TranscodingException(bytes.length + " bytes are too many");
    }
    try (FilteredInput in =
        new FilteredInput(new ByteArrayInputStream(bytes), configuration, bytes.length)) {
      int count = in.readInt();
      for (int i = 0; i < count; i++) {
        name = null;
        name = (String) in.readUnshared();
        attributes.put(name, in.readObject());
      }
    } catch (OutOfMemoryError | StackOverflowError e) {
      throw e;
    } catch (Throwable e) {
      throw new TranscodingException("cannot be read: " + e, name, null, e);
    }
    return attributes;
  }
}

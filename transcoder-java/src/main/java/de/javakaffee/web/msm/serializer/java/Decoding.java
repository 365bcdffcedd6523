package de.javakaffee.web.msm.serializer.java;

import de.javakaffee.web.msm.objectmodel.RoomyStack;
import de.javakaffee.web.msm.objectstream.DamagedException;
import de.javakaffee.web.msm.objectstream.FailureReason;
import de.javakaffee.web.msm.objectstream.PermittedClasses;
import de.javakaffee.web.msm.objectstream.ReadingGuard;
import de.javakaffee.web.msm.objectstream.StreamCheck;
import de.javakaffee.web.msm.objectstream.StreamScan;
import de.javakaffee.web.msm.transcoder.Limits;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One call of decode: it knows which attribute it is at. For one thread. */
final class Decoding {
  /** Levels of nesting that take little stack; hardly any session has more. */
  private static final int SHALLOW = 100;

  private final PermittedClasses classes;
  private final Limits limits;
  private @Nullable String attribute;

  Decoding(PermittedClasses classes, Limits limits) {
    this.classes = classes;
    this.limits = limits;
  }

  Map<String, Object> decode(byte[] bytes) throws TranscodingException {
    AttributesLayout layout = new AttributesLayout();
    StreamCheck check = new StreamCheck(classes, limits, layout);
    StreamScan.Expectations expected;
    try {
      expected = check.run(bytes);
    } catch (IOException | StackOverflowError e) {
      throw new TranscodingException(FailureReason.ofReading(e), layout.attribute(), null, e);
    }
    // A class that is initialised where the stack ends is lost to the application for good.
    return expected.depth() > SHALLOW
        ? RoomyStack.always(() -> read(bytes, expected))
        : read(bytes, expected);
  }

  private Map<String, Object> read(byte[] bytes, StreamScan.Expectations expected)
      throws TranscodingException {
    ReadingGuard guard = new ReadingGuard(limits, expected);
    try {
      return read(bytes, guard);
    } catch (OutOfMemoryError e) {
      throw e;
    } catch (Throwable e) {
      // Methods of the application run here and may throw anything at all; methods of the JDK throw
      // InternalError where forged bytes break their assumptions.
      throw failed(e, guard);
    }
  }

  private Map<String, Object> read(byte[] bytes, ReadingGuard guard)
      throws IOException, ClassNotFoundException {
    AttributesReader in = new AttributesReader(new ByteArrayInputStream(bytes), classes, guard);
    int count = in.readInt();
    Map<String, Object> attributes = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      attribute = null;
      attribute = (String) in.readUnshared();
      if (attributes.containsKey(attribute)) {
        throw new DamagedException("damaged: there is a second one of this name");
      }
      attributes.put(attribute, in.readObject());
    }
    return attributes;
  }

  private TranscodingException failed(Throwable failure, ReadingGuard guard) {
    String refusal = guard.refusal();
    String reason = refusal == null ? FailureReason.ofReading(failure) : refusal;
    return new TranscodingException(reason, attribute, null, failure);
  }
}

package de.javakaffee.web.msm.testkit.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.javakaffee.web.msm.frame.AttributeEntry;
import de.javakaffee.web.msm.frame.ChangeDetection;
import de.javakaffee.web.msm.frame.EncodedAttributes;
import de.javakaffee.web.msm.frame.Encoding;
import de.javakaffee.web.msm.frame.Frame;
import de.javakaffee.web.msm.frame.FrameCodec;
import de.javakaffee.web.msm.frame.FrameCompression;
import de.javakaffee.web.msm.frame.MalformedFramesException;
import de.javakaffee.web.msm.frame.Scope;
import de.javakaffee.web.msm.frame.SessionAttributes;
import de.javakaffee.web.msm.frame.ValueKinds;
import de.javakaffee.web.msm.transcoder.Transcoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The attributes of a session around a transcoder, as the session manager has them. For one thread.
 */
public final class FrameSession {
  private final List<String> damaged = new ArrayList<>();
  private final SessionAttributes attributes;

  private FrameSession(Transcoder transcoder) {
    attributes =
        new SessionAttributes(
            new FrameCodec(
                "under-test",
                transcoder,
                id -> Optional.empty(),
                ValueKinds.none(),
                FrameCompression.none()),
            ChangeDetection.AUDIT,
            name -> true,
            () -> false,
            (name, why) -> damaged.add(name));
  }

  /** Without attributes. */
  public static FrameSession of(Transcoder transcoder) {
    return new FrameSession(transcoder);
  }

  /** Decodes nothing yet. */
  public FrameSession load(EncodedAttributes stored) {
    attributes.load(stored);
    return this;
  }

  public SessionAttributes attributes() {
    return attributes;
  }

  /** All attributes, decoded, sorted by name. */
  public Map<String, Object> all() {
    Map<String, Object> values = new LinkedHashMap<>();
    for (String name : attributes.keySet()) {
      Object value = attributes.get(name);
      if (value != null) {
        values.put(name, value);
      }
    }
    return values;
  }

  /** Names of attributes that could not be decoded, in the order in which that was found. */
  List<String> damaged() {
    return damaged;
  }

  /** Encodes these, none of which may be refused. */
  public EncodedAttributes stored(Map<String, Object> values) {
    Encoding encoding = encoded(values);
    assertEquals(Map.of(), encoding.refused());
    return encoding.attributes();
  }

  Encoding encoded(Map<String, Object> values) {
    attributes.putAll(values);
    return attributes.encode(Scope.ALL_LIVE);
  }

  /** Names of what a save would write, although nothing was changed since it was loaded. */
  Set<String> changed() {
    return attributes.confirmed(attributes.encode(Scope.ALL_LIVE)).changed();
  }

  /** One frame with its members, as if it were all that the session has. */
  static EncodedAttributes alone(EncodedAttributes stored, int frame) {
    List<Frame> frames = List.of(stored.frames().get(frame));
    Map<String, AttributeEntry> directory = new HashMap<>();
    for (String name : stored.membersOf(frame)) {
      directory.put(name, new AttributeEntry(0, false, false));
    }
    return EncodedAttributes.of(frames, directory);
  }

  /** What another Tomcat finds after the bytes were in a store. */
  public static EncodedAttributes parsed(byte[] bytes) {
    try {
      return EncodedAttributes.parse(bytes, 0, bytes.length);
    } catch (MalformedFramesException e) {
      throw new AssertionError("what was stored is not what was read", e);
    }
  }
}

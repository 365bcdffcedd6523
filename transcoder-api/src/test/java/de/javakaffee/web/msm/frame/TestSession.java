package de.javakaffee.web.msm.frame;

import de.javakaffee.web.msm.transcoder.Transcoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A session in one Tomcat, with all around it in plain sight. */
final class TestSession {
  /** Filtered in all tests. */
  static final String FILTERED = "filtered";

  final SerializingTranscoder transcoder;
  final List<String> damage = new ArrayList<>();
  final SessionAttributes attributes;
  boolean wantsOldValues;

  private TestSession(
      ChangeDetection detection,
      String codec,
      SerializingTranscoder transcoder,
      Map<String, Transcoder> others) {
    this.transcoder = transcoder;
    Predicate<String> storedNames = name -> !name.equals(FILTERED);
    this.attributes =
        new SessionAttributes(
            new FrameCodec(
                codec,
                transcoder,
                id -> Optional.ofNullable(others.get(id)),
                new Values.Kinds(),
                Shrinking.asThisRunWants()),
            detection,
            storedNames,
            () -> wantsOldValues,
            (name, why) -> damage.add(name + ": " + why.getMessage()));
  }

  static TestSession empty() {
    return empty(ChangeDetection.AUDIT);
  }

  static TestSession empty(ChangeDetection detection) {
    return new TestSession(detection, "a", new SerializingTranscoder('a'), Map.of());
  }

  /** Writes with codec "b". */
  static TestSession emptyOfB() {
    return new TestSession(ChangeDetection.AUDIT, "b", new SerializingTranscoder('b'), Map.of());
  }

  /** The session in a Tomcat that finds it in the store. */
  static TestSession loaded(EncodedAttributes stored) {
    return loaded(stored, ChangeDetection.AUDIT);
  }

  static TestSession loaded(EncodedAttributes stored, ChangeDetection detection) {
    TestSession session = empty(detection);
    session.attributes.load(throughTheStore(stored));
    return session;
  }

  /** The same where a reader for codec "b" is installed as well. */
  static TestSession loadedWithReader(EncodedAttributes stored, Transcoder readerOfB) {
    TestSession session =
        new TestSession(
            ChangeDetection.AUDIT, "a", new SerializingTranscoder('a'), Map.of("b", readerOfB));
    session.attributes.load(throughTheStore(stored));
    return session;
  }

  static EncodedAttributes throughTheStore(EncodedAttributes attributes) {
    byte[] bytes = attributes.toBytes();
    try {
      return EncodedAttributes.parse(bytes, 0, bytes.length);
    } catch (MalformedFramesException e) {
      throw new AssertionError(e);
    }
  }

  TestSession with(String name, Object value) {
    attributes.put(name, value);
    return this;
  }

  /** The value, handed out. */
  <T> T get(String name, Class<T> type) {
    return type.cast(Objects.requireNonNull(attributes.get(name), name));
  }

  @Nullable Object get(String name) {
    return attributes.get(name);
  }

  Encoding encode() {
    return attributes.encode(Scope.TOUCHED);
  }

  Encoding audit() {
    return attributes.encode(Scope.ALL_LIVE);
  }

  /** What a save of what was touched would write; nothing is stored. */
  Set<String> changed() {
    return encode().changed();
  }

  /** Ends a request: all is stored. */
  EncodedAttributes save() {
    return stored(encode());
  }

  EncodedAttributes stored(Encoding encoding) {
    attributes.stored(encoding, encoding.attributes(), false);
    return encoding.attributes();
  }

  /** The session as another Tomcat finds it after a save here. */
  TestSession elsewhere() {
    return loaded(save());
  }
}

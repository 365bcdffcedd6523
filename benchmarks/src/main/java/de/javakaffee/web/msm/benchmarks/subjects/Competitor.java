package de.javakaffee.web.msm.benchmarks.subjects;

import de.javakaffee.web.msm.benchmarks.subjects.handwritten.HandWrittenCodec;
import de.javakaffee.web.msm.transcoder.Transcoder;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What the transcoders are compared with: reference lines, not choices. None of them checks what it
 * reads, as a transcoder has to. Each stands behind the interface of a transcoder, but keeps only
 * what the benchmarks need of its promises: bytes and back. A session that one cannot carry is left
 * out for it.
 */
@SuppressWarnings("ImmutableEnumChecker") // the suppliers are constructors
public enum Competitor {
  /** A codec made for the classes of the persons sample and nothing else: what is possible. */
  HAND_WRITTEN("hand-written", HandWrittenCodec::new),
  /** No codec at all: what moving the bytes costs. */
  MEMORY_COPY("memory-copy", MemoryCopy::new),
  /** Java serialization as the JDK has it: what the transcoders began with. */
  JDK("jdk", JdkSerialization::new),
  /** The Kryo transcoder of memcached-session-manager 2.3.2. */
  MSM_KRYO("msm-2.3.2-kryo", ReleasedMsm::kryo),
  /** Apache Fory, with references tracked. */
  FORY("fory", ForyCodec::new);

  private final String id;
  private final Supplier<Transcoder> made;

  Competitor(String id, Supplier<Transcoder> made) {
    this.id = id;
    this.made = made;
  }

  /** Its name in reports. */
  public String id() {
    return id;
  }

  public Transcoder create() {
    return made.get();
  }

  /** The one with this id. */
  public static Optional<Competitor> named(String id) {
    return Stream.of(values()).filter(competitor -> competitor.id.equals(id)).findFirst();
  }
}

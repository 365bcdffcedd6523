package de.javakaffee.web.msm.benchmarks.runner;

import de.javakaffee.web.msm.benchmarks.questions.ColdStart;
import de.javakaffee.web.msm.benchmarks.questions.Decode;
import de.javakaffee.web.msm.benchmarks.questions.Encode;
import de.javakaffee.web.msm.benchmarks.questions.GrowthByAttributes;
import de.javakaffee.web.msm.benchmarks.questions.GrowthByBytes;
import de.javakaffee.web.msm.benchmarks.questions.GrowthByThreads;
import de.javakaffee.web.msm.benchmarks.questions.LineLoad;
import de.javakaffee.web.msm.benchmarks.questions.LineStore;
import de.javakaffee.web.msm.benchmarks.questions.MemcachedCheck;
import de.javakaffee.web.msm.benchmarks.questions.MemcachedLoad;
import de.javakaffee.web.msm.benchmarks.questions.MemcachedStore;
import de.javakaffee.web.msm.benchmarks.questions.PartialUse;
import de.javakaffee.web.msm.benchmarks.questions.RecordRoundTrip;
import de.javakaffee.web.msm.benchmarks.questions.RoundTrip;
import de.javakaffee.web.msm.benchmarks.results.Parameters;
import java.util.List;

/** The benchmarks that there are, and what has to be chosen for each. */
@SuppressWarnings("ImmutableEnumChecker") // the list is one
public enum Question {
  ENCODE(Encode.class, Takes.SESSION_AND_ORIGIN),
  DECODE(Decode.class, Takes.SESSION_AND_ORIGIN),
  ROUND_TRIP(RoundTrip.class, Takes.SESSION_AND_ORIGIN),
  RECORD_ROUND_TRIP(RecordRoundTrip.class, Takes.SESSION_AND_ORIGIN),
  PARTIAL_USE(PartialUse.class, Takes.SESSION_AND_ORIGIN, "touched"),
  MEMCACHED_STORE(MemcachedStore.class, Takes.SESSION_AND_ORIGIN),
  MEMCACHED_LOAD(MemcachedLoad.class, Takes.SESSION_AND_ORIGIN),
  MEMCACHED_CHECK(MemcachedCheck.class, Takes.SESSION_AND_ORIGIN),
  LINE_STORE(LineStore.class, Takes.SESSION_AND_ORIGIN, Parameters.COMPRESSION),
  LINE_LOAD(LineLoad.class, Takes.SESSION_AND_ORIGIN, Parameters.COMPRESSION),
  COLD_START(ColdStart.class, Takes.SESSION),
  GROWTH_BY_ATTRIBUTES(GrowthByAttributes.class, Takes.NEITHER, "attributes"),
  GROWTH_BY_BYTES(GrowthByBytes.class, Takes.NEITHER, "bytes"),
  GROWTH_BY_THREADS(GrowthByThreads.class, Takes.SESSION_AND_ORIGIN);

  private enum Takes {
    SESSION_AND_ORIGIN,
    SESSION,
    NEITHER
  }

  private final Class<?> benchmark;
  private final Takes takes;
  private final List<String> further;

  Question(Class<?> benchmark, Takes takes, String... further) {
    this.benchmark = benchmark;
    this.takes = takes;
    this.further = List.of(further);
  }

  /** The class that asks it. */
  Class<?> benchmark() {
    return benchmark;
  }

  /** As it stands in commands and result files: the simple name of its class. */
  String asked() {
    return benchmark.getSimpleName();
  }

  boolean takesSession() {
    return takes != Takes.NEITHER;
  }

  boolean takesOrigin() {
    return takes == Takes.SESSION_AND_ORIGIN;
  }

  /** Names of parameters besides transcoder, session and origin. */
  List<String> further() {
    return further;
  }

  boolean needsMemcached() {
    return switch (this) {
      case MEMCACHED_STORE, MEMCACHED_LOAD, MEMCACHED_CHECK, LINE_STORE, LINE_LOAD -> true;
      default -> false;
    };
  }
}

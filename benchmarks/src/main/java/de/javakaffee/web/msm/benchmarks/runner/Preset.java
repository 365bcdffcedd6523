package de.javakaffee.web.msm.benchmarks.runner;

import static de.javakaffee.web.msm.benchmarks.runner.Question.COLD_START;
import static de.javakaffee.web.msm.benchmarks.runner.Question.DECODE;
import static de.javakaffee.web.msm.benchmarks.runner.Question.ENCODE;
import static de.javakaffee.web.msm.benchmarks.runner.Question.GROWTH_BY_ATTRIBUTES;
import static de.javakaffee.web.msm.benchmarks.runner.Question.GROWTH_BY_BYTES;
import static de.javakaffee.web.msm.benchmarks.runner.Question.GROWTH_BY_THREADS;
import static de.javakaffee.web.msm.benchmarks.runner.Question.LINE_LOAD;
import static de.javakaffee.web.msm.benchmarks.runner.Question.LINE_STORE;
import static de.javakaffee.web.msm.benchmarks.runner.Question.MEMCACHED_CHECK;
import static de.javakaffee.web.msm.benchmarks.runner.Question.MEMCACHED_LOAD;
import static de.javakaffee.web.msm.benchmarks.runner.Question.MEMCACHED_STORE;
import static de.javakaffee.web.msm.benchmarks.runner.Question.PARTIAL_USE;
import static de.javakaffee.web.msm.benchmarks.runner.Question.RECORD_ROUND_TRIP;
import static de.javakaffee.web.msm.benchmarks.runner.Question.ROUND_TRIP;
import static de.javakaffee.web.msm.benchmarks.runner.Who.EVERYBODY;
import static de.javakaffee.web.msm.benchmarks.runner.Who.TRANSCODERS;
import static de.javakaffee.web.msm.benchmarks.runner.Who.TRANSCODERS_AND_RAW_SOCKET;
import static de.javakaffee.web.msm.testkit.samples.SampleSession.HUNDRED_KILOBYTES;
import static de.javakaffee.web.msm.testkit.samples.SampleSession.LOGIN;
import static de.javakaffee.web.msm.testkit.samples.SampleSession.PERSONS_10;
import static de.javakaffee.web.msm.testkit.samples.SampleSession.PERSONS_100;
import static de.javakaffee.web.msm.testkit.samples.SampleSession.PERSONS_500;
import static de.javakaffee.web.msm.testkit.samples.SampleSession.PROFILE;
import static de.javakaffee.web.msm.testkit.samples.SampleSession.RECORDS_AND_TIMES;
import static de.javakaffee.web.msm.testkit.samples.SampleSession.SECURITY_CONTEXT;
import static de.javakaffee.web.msm.testkit.samples.SampleSession.SHOPPING_CART;
import static de.javakaffee.web.msm.testkit.samples.SampleSession.TWENTY_MIXED_ATTRIBUTES;

import de.javakaffee.web.msm.benchmarks.questions.Origin;
import de.javakaffee.web.msm.benchmarks.runner.Effort.Iterations;
import de.javakaffee.web.msm.settings.CompressionKind;
import de.javakaffee.web.msm.testkit.samples.SampleSession;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How much is measured, and how long. How long that takes is computed from this. */
@SuppressWarnings("ImmutableEnumChecker") // the list is one
public enum Preset {
  QUICK("A first look, with wide error bars: 3 minutes for four transcoders.", quick()),
  STANDARD("What comparisons are made from: 30 minutes for four transcoders.", standard()),
  FULL("Everything, with the narrowest error bars: over night.", full());

  private final String description;
  private final List<Part> parts;

  Preset(String description, List<Part> parts) {
    this.description = description;
    this.parts = parts;
  }

  /** For whom it is, in a sentence. */
  public String description() {
    return description;
  }

  List<Part> parts() {
    return parts;
  }

  /** As it is named in commands. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static List<Part> quick() {
    Effort effort = new Effort(1, Iterations.ofMillis(1, 500), Iterations.ofMillis(6, 250));
    return List.of(
        Part.of(ENCODE, EVERYBODY, effort).sessions(PERSONS_100),
        Part.of(DECODE, EVERYBODY, effort).sessions(PERSONS_100),
        // What a transcoder on a library for documents carries, too
        Part.of(ROUND_TRIP, TRANSCODERS, effort).sessions(PROFILE),
        Part.of(RECORD_ROUND_TRIP, TRANSCODERS, effort).sessions(TWENTY_MIXED_ATTRIBUTES),
        Part.of(PARTIAL_USE, TRANSCODERS, effort).sessions(TWENTY_MIXED_ATTRIBUTES).with(2),
        Part.of(MEMCACHED_STORE, TRANSCODERS_AND_RAW_SOCKET, effort).sessions(PERSONS_100),
        Part.of(MEMCACHED_LOAD, TRANSCODERS_AND_RAW_SOCKET, effort).sessions(PERSONS_100),
        Part.of(COLD_START, TRANSCODERS, Effort.once(2)).sessions(LOGIN),
        // What a transcoder carries that claims no capability
        Part.of(GROWTH_BY_BYTES, TRANSCODERS, effort).with(10_000));
  }

  private static List<Part> standard() {
    Iterations warmUp = Iterations.ofMillis(3, 500);
    Iterations measured = Iterations.ofMillis(12, 200);
    Effort effort = new Effort(2, warmUp, measured);
    Effort brief = new Effort(1, warmUp, measured);
    // More threads than cores leave the compiler little time, and each runs in bursts
    Effort crowded = new Effort(1, Iterations.ofMillis(3, 2_000), Iterations.ofMillis(12, 500));
    Part[] everySession =
        Stream.of(ENCODE, DECODE)
            .map(
                question ->
                    Part.of(question, TRANSCODERS, brief)
                        .sessions(
                            LOGIN,
                            PROFILE,
                            SHOPPING_CART,
                            SECURITY_CONTEXT,
                            RECORDS_AND_TIMES,
                            HUNDRED_KILOBYTES,
                            PERSONS_10,
                            PERSONS_500))
            .toArray(Part[]::new);
    return List.of(
        Part.of(ENCODE, EVERYBODY, effort).sessions(PERSONS_100, TWENTY_MIXED_ATTRIBUTES),
        Part.of(DECODE, EVERYBODY, effort).sessions(PERSONS_100, TWENTY_MIXED_ATTRIBUTES),
        everySession[0],
        everySession[1],
        Part.of(ENCODE, TRANSCODERS, brief).sessions(PERSONS_100).origins(Origin.STORE),
        // With one thread it takes what encoding and decoding take
        Part.of(ROUND_TRIP, TRANSCODERS, brief).sessions(PERSONS_100).threads(Part.ALL_CORES),
        Part.of(RECORD_ROUND_TRIP, TRANSCODERS, brief)
            .sessions(TWENTY_MIXED_ATTRIBUTES, PERSONS_100),
        Part.of(PARTIAL_USE, TRANSCODERS, effort).sessions(TWENTY_MIXED_ATTRIBUTES).with(1, 2, 20),
        Part.of(MEMCACHED_STORE, TRANSCODERS_AND_RAW_SOCKET, effort).sessions(PERSONS_100),
        Part.of(MEMCACHED_LOAD, TRANSCODERS_AND_RAW_SOCKET, effort).sessions(PERSONS_100),
        Part.of(MEMCACHED_CHECK, TRANSCODERS_AND_RAW_SOCKET, brief).sessions(PERSONS_100),
        Part.of(LINE_STORE, TRANSCODERS, brief)
            .sessions(PERSONS_100, HUNDRED_KILOBYTES)
            .with((Object[]) CompressionKind.values()),
        Part.of(LINE_LOAD, TRANSCODERS, brief)
            .sessions(PERSONS_100, HUNDRED_KILOBYTES)
            .with((Object[]) CompressionKind.values()),
        Part.of(COLD_START, TRANSCODERS, Effort.once(5)).sessions(LOGIN, PERSONS_100),
        Part.of(GROWTH_BY_ATTRIBUTES, TRANSCODERS, brief).with(1, 10, 100, 1_000, 10_000),
        Part.of(GROWTH_BY_BYTES, TRANSCODERS, brief)
            .with(1_000, 10_000, 100_000, 1_000_000, 5_000_000),
        Part.of(GROWTH_BY_THREADS, TRANSCODERS, crowded)
            .sessions(SHOPPING_CART)
            .origins(Origin.STORE)
            .threads(1, 8, 64));
  }

  private static List<Part> full() {
    Effort effort = new Effort(3, Iterations.ofMillis(5, 1_000), Iterations.ofMillis(12, 400));
    SampleSession[] ofSeveralSizes = {
      SHOPPING_CART, TWENTY_MIXED_ATTRIBUTES, RECORDS_AND_TIMES, PERSONS_100, HUNDRED_KILOBYTES
    };
    return List.of(
        Part.of(ENCODE, EVERYBODY, effort).allSessions().origins(Origin.values()),
        Part.of(DECODE, EVERYBODY, effort).allSessions().origins(Origin.values()),
        Part.of(ROUND_TRIP, EVERYBODY, effort).allSessions().threads(1, Part.ALL_CORES),
        Part.of(RECORD_ROUND_TRIP, TRANSCODERS, effort)
            .allSessions()
            .origins(Origin.values())
            .threads(1, Part.ALL_CORES),
        Part.of(PARTIAL_USE, TRANSCODERS, effort)
            .sessions(TWENTY_MIXED_ATTRIBUTES)
            .with(1, 2, 5, 10, 20),
        Part.of(MEMCACHED_STORE, TRANSCODERS_AND_RAW_SOCKET, effort)
            .allSessions()
            .threads(1, Part.ALL_CORES),
        Part.of(MEMCACHED_LOAD, TRANSCODERS_AND_RAW_SOCKET, effort)
            .allSessions()
            .threads(1, Part.ALL_CORES),
        Part.of(MEMCACHED_CHECK, TRANSCODERS_AND_RAW_SOCKET, effort)
            .sessions(LOGIN, PERSONS_500)
            .threads(1, Part.ALL_CORES),
        Part.of(LINE_STORE, TRANSCODERS, effort)
            .sessions(ofSeveralSizes)
            .with((Object[]) CompressionKind.values()),
        Part.of(LINE_LOAD, TRANSCODERS, effort)
            .sessions(ofSeveralSizes)
            .with((Object[]) CompressionKind.values()),
        Part.of(COLD_START, EVERYBODY, Effort.once(20)).allSessions(),
        Part.of(GROWTH_BY_ATTRIBUTES, TRANSCODERS, effort)
            .with(1, 3, 10, 30, 100, 300, 1_000, 3_000, 10_000),
        Part.of(GROWTH_BY_BYTES, TRANSCODERS, effort)
            .with(1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000, 5_000_000),
        Part.of(GROWTH_BY_THREADS, TRANSCODERS, effort)
            .sessions(SHOPPING_CART, PERSONS_100)
            .origins(Origin.STORE)
            .threads(1, 2, 4, 8, 16, 32, 64));
  }
}

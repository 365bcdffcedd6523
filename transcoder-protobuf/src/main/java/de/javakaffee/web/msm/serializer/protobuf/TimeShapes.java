package de.javakaffee.web.msm.serializer.protobuf;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.function.LongFunction;

/** What is a Timestamp or a Duration of Protocol Buffers. Stateless. */
@SuppressWarnings("JavaUtilDate") // sessions hold them
final class TimeShapes {
  private static final int NANOS_PER_MILLI = 1_000_000;

  private TimeShapes() {}

  static <T extends Date> Shape date(LongFunction<T> maker) {
    return new LeafShape<T>(
        Schema.SHAPE_TIME,
        date -> true,
        (out, date) ->
            out.time(
                Schema.NODE_TIME,
                Math.floorDiv(date.getTime(), 1000L),
                (int) Math.floorMod(date.getTime(), 1000L) * NANOS_PER_MILLI),
        (content, in) -> content.time((seconds, nanos) -> maker.apply(millis(seconds, nanos))));
  }

  /** What a long cannot hold is forged and wraps around. */
  static long millis(long seconds, int nanos) {
    return seconds * 1000 + nanos / NANOS_PER_MILLI;
  }

  static Shape timestamp() {
    return new LeafShape<Timestamp>(
        Schema.SHAPE_TIME,
        timestamp -> true,
        (out, timestamp) ->
            out.time(
                Schema.NODE_TIME, Math.floorDiv(timestamp.getTime(), 1000L), timestamp.getNanos()),
        (content, in) ->
            content.time(
                (seconds, nanos) -> {
                  Timestamp timestamp = new Timestamp(seconds * 1000);
                  timestamp.setNanos(nanos);
                  return timestamp;
                }));
  }

  static Shape instant() {
    return new LeafShape<Instant>(
        Schema.SHAPE_TIME,
        instant -> true,
        (out, instant) -> out.time(Schema.NODE_TIME, instant.getEpochSecond(), instant.getNano()),
        (content, in) -> content.time(Instant::ofEpochSecond));
  }

  /** Protocol Buffers has both parts of one sign, Java a part that is never negative. */
  static Shape duration() {
    return new LeafShape<Duration>(
        Schema.SHAPE_DURATION,
        duration -> true,
        (out, duration) -> {
          boolean negative = duration.getSeconds() < 0 && duration.getNano() > 0;
          out.time(
              Schema.NODE_DURATION,
              negative ? duration.getSeconds() + 1 : duration.getSeconds(),
              negative ? duration.getNano() - 1_000_000_000 : duration.getNano());
        },
        (content, in) -> content.time(Duration::ofSeconds));
  }
}

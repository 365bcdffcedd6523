package de.javakaffee.web.msm.memcached;

import de.javakaffee.web.msm.storage.StoredValue;
import de.javakaffee.web.msm.storage.ValueState;
import de.javakaffee.web.msm.storage.ValueTag;
import de.javakaffee.web.msm.storage.WriteResult;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The meta commands of memcached 1.6.10 and later. Belongs to one connection and is used by one
 * thread at a time.
 *
 * <p>Each command but mn carries a small number (flag O) that its answer repeats: an answer to
 * another command is not taken for this one's. Facts, from memcached 1.6.18: flags of mg work from
 * left to right, so t before T tells what was left before the renewal; T and touch leave the CAS
 * value as it is; a value that is refused as too large deletes the old one, whatever the mode and
 * the CAS; any mg, with v or without, counts as an access (flags h, l).
 */
final class MetaDialect implements Dialect {
  private static final int OPAQUES = 1000;

  private int lastOpaque;

  @Override
  public Command<Optional<StoredValue>> get(String key) {
    String opaque = nextOpaque();
    return Command.of(
        "mg " + key + " v f c O" + opaque,
        in -> {
          MetaAnswer answer = MetaAnswer.read(in, "fcO", opaque);
          if (isMiss(answer, "VA")) {
            return Optional.empty();
          }
          ValueTag tag = answer.tag();
          return Optional.of(new StoredValue(in.value(answer.size()), tag));
        });
  }

  @Override
  public Command<Optional<ValueState>> check(String key, @Nullable Long renewedExpiry) {
    String opaque = nextOpaque();
    String renewal = renewedExpiry == null ? "" : " T" + renewedExpiry;
    return Command.of(
        "mg " + key + " f c t O" + opaque + renewal,
        in -> {
          MetaAnswer answer = MetaAnswer.read(in, "fctO", opaque);
          return isMiss(answer, "HD")
              ? Optional.empty()
              : Optional.of(new ValueState(answer.tag(), remaining(answer.remainingSeconds())));
        });
  }

  private static Optional<Duration> remaining(long seconds) {
    if (seconds < 0) {
      return Optional.empty();
    }
    // An entry in its last moment has been seen to answer a negative number as unsigned 32 bits.
    return Optional.of(seconds > Integer.MAX_VALUE ? Duration.ZERO : Duration.ofSeconds(seconds));
  }

  @Override
  public Command<WriteResult> add(String key, byte[] value, int checksum, long expiry) {
    return set(key, value, checksum, expiry, " ME");
  }

  @Override
  public Command<WriteResult> replace(
      String key, byte[] value, int checksum, long cas, long expiry) {
    return set(key, value, checksum, expiry, " C" + Long.toUnsignedString(cas));
  }

  @Override
  public Command<WriteResult> put(String key, byte[] value, int checksum, long expiry) {
    return set(key, value, checksum, expiry, "");
  }

  private Command<WriteResult> set(
      String key, byte[] value, int checksum, long expiry, String condition) {
    String opaque = nextOpaque();
    String flags = Integer.toUnsignedString(checksum);
    return Command.of(
        "ms %s %d F%s T%d c O%s%s".formatted(key, value.length, flags, expiry, opaque, condition),
        value,
        "",
        in -> written(MetaAnswer.read(in, "cO", opaque), checksum, condition));
  }

  private static WriteResult written(MetaAnswer answer, int checksum, String condition)
      throws IOException {
    if (answer.is("HD")) {
      return new WriteResult.Written(new ValueTag(answer.cas(), checksum));
    }
    if (condition.equals(" ME") ? answer.is("NS") : !condition.isEmpty() && answer.is("EX")) {
      return new WriteResult.Conflict();
    }
    if (condition.startsWith(" C") && answer.is("NF")) {
      return new WriteResult.Missing();
    }
    throw answer.unexpected();
  }

  @Override
  public Command<Boolean> touch(String key, long expiry) {
    String opaque = nextOpaque();
    return Command.of(
        "mg " + key + " O" + opaque + " T" + expiry,
        in -> !isMiss(MetaAnswer.read(in, "O", opaque), "HD"));
  }

  @Override
  public Command<Boolean> probe() {
    return Command.of(
        "mn",
        in -> {
          String line = in.line();
          if (!line.equals("MN")) {
            throw UnexpectedAnswerException.to("mn", line);
          }
          return true;
        });
  }

  private static boolean isMiss(MetaAnswer answer, String hit) throws UnexpectedAnswerException {
    if (!answer.is(hit) && !answer.is("EN")) {
      throw answer.unexpected();
    }
    return answer.is("EN");
  }

  private String nextOpaque() {
    lastOpaque = (lastOpaque + 1) % OPAQUES;
    return Integer.toString(lastOpaque);
  }

  @Override
  public String toString() {
    return "meta commands";
  }
}

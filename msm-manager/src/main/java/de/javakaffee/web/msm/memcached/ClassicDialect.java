package de.javakaffee.web.msm.memcached;

import de.javakaffee.web.msm.storage.StoredValue;
import de.javakaffee.web.msm.storage.ValueState;
import de.javakaffee.web.msm.storage.ValueTag;
import de.javakaffee.web.msm.storage.WriteResult;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The classic text commands (memcached 1.4.8 and later), for servers that know no others.
 * Stateless.
 *
 * <p>They cost more: a check transfers the value, and so does a write, since the answer to a write
 * does not tell the CAS value and a gets behind it must. Commands that belong together are sent
 * together, so that each call is one round trip. Remaining times to live are unknown.
 */
final class ClassicDialect implements Dialect {
  /**
   * For an entry that was overwritten before its CAS value could be read. Servers count up from 1,
   * so this matches no entry: a replace that expects it is a conflict, as it should be.
   */
  static final long OVERWRITTEN = -1;

  @Override
  public Command<Optional<StoredValue>> get(String key) {
    return Command.of(
        "gets " + key,
        in -> {
          Optional<Found> found = Found.read(in, key);
          if (found.isEmpty()) {
            return Optional.empty();
          }
          byte[] value = in.value(found.get().size());
          expect(in, "END");
          return Optional.of(new StoredValue(value, found.get().tag()));
        });
  }

  @Override
  public Command<Optional<ValueState>> check(String key, @Nullable Long renewedExpiry) {
    if (renewedExpiry == null) {
      return Command.of(
          "gets " + key,
          in -> Found.skip(in, key).map(found -> new ValueState(found.tag(), Optional.empty())));
    }
    return Command.of(
        "gets " + key + "\r\ntouch " + key + ' ' + renewedExpiry,
        in -> {
          Optional<Found> found = Found.skip(in, key);
          boolean touched = touched(in);
          return found
              .filter(entry -> touched)
              .map(entry -> new ValueState(entry.tag(), Optional.empty()));
        });
  }

  @Override
  public Command<WriteResult> add(String key, byte[] value, int checksum, long expiry) {
    return store("add", key, value, checksum, expiry, "");
  }

  @Override
  public Command<WriteResult> replace(
      String key, byte[] value, int checksum, long cas, long expiry) {
    return store("cas", key, value, checksum, expiry, ' ' + Long.toUnsignedString(cas));
  }

  @Override
  public Command<WriteResult> put(String key, byte[] value, int checksum, long expiry) {
    return store("set", key, value, checksum, expiry, "");
  }

  private static Command<WriteResult> store(
      String verb, String key, byte[] value, int checksum, long expiry, String cas) {
    String flags = Integer.toUnsignedString(checksum);
    return Command.of(
        "%s %s %s %d %d%s".formatted(verb, key, flags, expiry, value.length, cas),
        value,
        "gets " + key + "\r\n",
        in -> {
          String line = in.line();
          if (line.startsWith("ERROR") || line.startsWith("CLIENT_ERROR")) {
            throw UnexpectedAnswerException.to(verb, line);
          }
          Optional<Found> now = Found.skip(in, key);
          RefusedValueException.throwIfSaidBy(line);
          return switch (verb + ' ' + line) {
            case "add STORED", "cas STORED", "set STORED" ->
                new WriteResult.Written(
                    new ValueTag(
                        now.filter(found -> found.isOf(value, checksum))
                            .map(found -> found.tag().cas())
                            .orElse(OVERWRITTEN),
                        checksum));
            case "add NOT_STORED", "cas EXISTS" -> new WriteResult.Conflict();
            case "cas NOT_FOUND" -> new WriteResult.Missing();
            default -> throw UnexpectedAnswerException.to(verb, line);
          };
        });
  }

  @Override
  public Command<Boolean> touch(String key, long expiry) {
    return Command.of("touch " + key + ' ' + expiry, ClassicDialect::touched);
  }

  private static boolean touched(AnswerReader in) throws IOException {
    String line = in.line();
    return switch (line) {
      case "TOUCHED" -> true;
      case "NOT_FOUND" -> false;
      default -> throw UnexpectedAnswerException.to("touch", line);
    };
  }

  @Override
  public Command<Boolean> probe() {
    return Command.of(
        "version",
        in -> {
          String line = in.line();
          if (!line.startsWith("VERSION ")) {
            throw UnexpectedAnswerException.to("version", line);
          }
          return true;
        });
  }

  private static void expect(AnswerReader in, String wanted) throws IOException {
    String line = in.line();
    if (!line.equals(wanted)) {
      throw UnexpectedAnswerException.to("gets", line);
    }
  }

  /** The line before a value: {@code VALUE key flags size cas}. */
  private record Found(int size, ValueTag tag) {

    /** Reads the line; END, for no value, is read too. */
    static Optional<Found> read(AnswerReader in, String key) throws IOException {
      String line = in.line();
      if (line.equals("END")) {
        return Optional.empty();
      }
      String[] words = line.split(" ", -1);
      if (words.length != 5 || !words[0].equals("VALUE") || !words[1].equals(key)) {
        throw UnexpectedAnswerException.to("gets", line);
      }
      int flags = Numbers.flags(words[2], line);
      long cas = Numbers.unsigned(words[4], line);
      return Optional.of(new Found(Numbers.count(words[3], line), new ValueTag(cas, flags)));
    }

    /** Reads the whole answer, without keeping the value. */
    static Optional<Found> skip(AnswerReader in, String key) throws IOException {
      Optional<Found> found = read(in, key);
      if (found.isPresent()) {
        in.skipValue(found.get().size());
        expect(in, "END");
      }
      return found;
    }

    boolean isOf(byte[] value, int checksum) {
      return size == value.length && tag.checksum() == checksum;
    }
  }

  @Override
  public String toString() {
    return "classic text commands";
  }
}

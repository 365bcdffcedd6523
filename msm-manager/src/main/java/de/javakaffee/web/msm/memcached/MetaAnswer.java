package de.javakaffee.web.msm.memcached;

import de.javakaffee.web.msm.storage.ValueTag;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The first line of an answer to a meta command: a code of two letters, for VA the value's length,
 * and flags in the order in which they were asked for. Immutable.
 */
final class MetaAnswer {
  /** Flags that a server may add on its own: won, stale, already being fetched. */
  private static final String UNASKED = "WXZ";

  private final String line;
  private final String[] words;
  private final int firstFlag;

  private MetaAnswer(String line, String[] words, int firstFlag) {
    this.line = line;
    this.words = words;
    this.firstFlag = firstFlag;
  }

  /**
   * Reads the line and checks whose answer it is.
   *
   * @param asked letters of the flags that the command had and that answers repeat
   * @param opaque what the command had behind its flag O
   */
  static MetaAnswer read(AnswerReader in, String asked, String opaque) throws IOException {
    String line = in.line();
    RefusedValueException.throwIfSaidBy(line);
    String[] words = line.split(" ", -1);
    MetaAnswer answer = new MetaAnswer(line, words, words[0].equals("VA") ? 2 : 1);
    if (words[0].length() != 2 || words.length < answer.firstFlag) {
      throw answer.unexpected();
    }
    answer.checkFlags(asked);
    String echoed = answer.flag('O');
    // Up to 1.6.12 misses came without the opaque value.
    if (!opaque.equals(echoed) && !(echoed == null && answer.is("EN"))) {
      throw answer.unexpected();
    }
    return answer;
  }

  boolean is(String code) {
    return words[0].equals(code);
  }

  UnexpectedAnswerException unexpected() {
    return UnexpectedAnswerException.to("a meta command", line);
  }

  /** The length of the value that follows. */
  int size() throws UnexpectedAnswerException {
    return Numbers.count(words[1], line);
  }

  long cas() throws UnexpectedAnswerException {
    return Numbers.unsigned(required('c'), line);
  }

  ValueTag tag() throws UnexpectedAnswerException {
    return new ValueTag(cas(), Numbers.flags(required('f'), line));
  }

  /** What flag t tells: seconds, or -1 for unlimited. */
  long remainingSeconds() throws UnexpectedAnswerException {
    String seconds = required('t');
    return seconds.equals("-1") ? -1 : Numbers.unsigned(seconds, line);
  }

  private void checkFlags(String asked) throws UnexpectedAnswerException {
    for (int i = firstFlag; i < words.length; i++) {
      String flag = words[i];
      boolean known =
          !flag.isEmpty()
              && (asked.indexOf(flag.charAt(0)) >= 0 || UNASKED.indexOf(flag.charAt(0)) >= 0);
      if (!known || !flag.substring(1).equals(flag(flag.charAt(0)))) {
        throw unexpected();
      }
    }
  }

  private String required(char letter) throws UnexpectedAnswerException {
    String value = flag(letter);
    if (value == null) {
      throw unexpected();
    }
    return value;
  }

  private @Nullable String flag(char letter) {
    for (int i = firstFlag; i < words.length; i++) {
      if (words[i].indexOf(letter) == 0) {
        return words[i].substring(1);
      }
    }
    return null;
  }
}

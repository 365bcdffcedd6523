package de.javakaffee.web.msm.embedded;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/** What the words of a command line may be; shared by both kinds of commands. */
final class Words {
  static final String BAD_LINE = "CLIENT_ERROR bad command line format";
  static final String BAD_BLOCK = "CLIENT_ERROR bad data chunk";
  static final String TOO_LARGE = "SERVER_ERROR object too large for cache";

  private static final int LONGEST_KEY = 250;

  private Words() {}

  /** The words of the line; one empty word if there are none. */
  static List<String> of(String line) {
    List<String> words = Arrays.stream(line.split(" ")).filter(word -> !word.isEmpty()).toList();
    return words.isEmpty() ? List.of("") : words;
  }

  static boolean isKey(String word) {
    return !word.isEmpty() && word.length() <= LONGEST_KEY;
  }

  /** A whole number with or without sign. */
  static OptionalLong number(String word) {
    return word.matches("-?[0-9]{1,18}")
        ? OptionalLong.of(Long.parseLong(word))
        : OptionalLong.empty();
  }

  /** An unsigned number of 64 bits, as CAS values are. */
  static OptionalLong unsigned(String word) {
    return word.matches("[0-9]{1,20}") && new BigInteger(word).bitLength() <= Long.SIZE
        ? OptionalLong.of(Long.parseUnsignedLong(word))
        : OptionalLong.empty();
  }

  /** The length of a data block. */
  static OptionalLong length(String word) {
    OptionalLong number = number(word);
    return number.isPresent() && number.getAsLong() >= 0 && number.getAsLong() < (1 << 30)
        ? number
        : OptionalLong.empty();
  }
}

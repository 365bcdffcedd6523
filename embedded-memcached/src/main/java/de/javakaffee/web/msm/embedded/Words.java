package de.javakaffee.web.msm.embedded;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words of one command line, checked as they are asked for. Immutable. */
record Words(List<String> all) {
  private static final String BAD_LINE = "CLIENT_ERROR bad command line format";
  private static final int LONGEST_KEY = 250;

  static Words of(String line) {
    return new Words(Arrays.stream(line.split(" ")).filter(word -> !word.isEmpty()).toList());
  }

  String command() {
    return all.isEmpty() ? "" : all.get(0);
  }

  int count() {
    return all.size();
  }

  /** These words, if they are so many. */
  Words exactly(int count) throws RefusedException {
    require(count() == count, "ERROR");
    return this;
  }

  String key(int index) throws RefusedException {
    require(index < count() && all.get(index).length() <= LONGEST_KEY, BAD_LINE);
    return all.get(index);
  }

  /** The length of a value. */
  int length(int index) throws RefusedException {
    long length = number(index);
    require(length >= 0 && length < 1 << 30, BAD_LINE);
    return (int) length;
  }

  long number(int index) throws RefusedException {
    require(index < count(), BAD_LINE);
    return number(all.get(index));
  }

  /** A time to live, which may be less than 0, or an unsigned number as CAS values are. */
  static long number(String digits) throws RefusedException {
    try {
      return digits.startsWith("-") ? Long.parseLong(digits) : Long.parseUnsignedLong(digits);
    } catch (NumberFormatException e) {
      throw new RefusedException(BAD_LINE);
    }
  }

  /**
   * The flags of a meta command in their order: letters, and what follows each.
   *
   * @param first index of the first flag
   * @param known letters of the flags that the command has
   */
  Map<Character, String> flags(int first, String known) throws RefusedException {
    Map<Character, String> flags = new LinkedHashMap<>();
    for (String flag : all.subList(first, count())) {
      require(known.indexOf(flag.charAt(0)) >= 0, "CLIENT_ERROR invalid flag");
      flags.put(flag.charAt(0), flag.substring(1));
    }
    return flags;
  }

  private static void require(boolean rule, String answer) throws RefusedException {
    if (!rule) {
      throw new RefusedException(answer);
    }
  }
}

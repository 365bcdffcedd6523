package de.javakaffee.web.msm.embedded;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/** The words of one command line, checked as they are asked for. Immutable. */
record Words(List<String> all) {
  static final String BAD_LINE = "CLIENT_ERROR bad command line format";

  private static final int LONGEST_KEY = 250;

  /** The command is refused with this answer. */
  static final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    RefusedException(String answer) {
      super(answer, null, false, false);
    }
  }

  static Words of(String line) {
    return new Words(Arrays.stream(line.split(" ")).filter(word -> !word.isEmpty()).toList());
  }

  String command() {
    return all.isEmpty() ? "" : all.get(0);
  }

  int count() {
    return all.size();
  }

  String get(int index) {
    return all.get(index);
  }

  void require(boolean rule, String answer) throws RefusedException {
    if (!rule) {
      throw new RefusedException(answer);
    }
  }

  String key(int index) throws RefusedException {
    require(index < count() && get(index).length() <= LONGEST_KEY, BAD_LINE);
    return get(index);
  }

  /** The length of a value. */
  int length(int index) throws RefusedException {
    long length = number(get(index), BAD_LINE);
    require(length >= 0 && length < 1 << 30, BAD_LINE);
    return (int) length;
  }

  /** A whole number, as times to live are. */
  long number(String digits, String otherwise) throws RefusedException {
    require(digits.matches("-?[0-9]{1,18}"), otherwise);
    return Long.parseLong(digits);
  }

  /** An unsigned number of 64 bits, as flags and CAS values are. */
  long unsigned(String digits, String otherwise) throws RefusedException {
    require(digits.matches("[0-9]{1,20}"), otherwise);
    require(new BigInteger(digits).bitLength() <= Long.SIZE, otherwise);
    return Long.parseUnsignedLong(digits);
  }
}

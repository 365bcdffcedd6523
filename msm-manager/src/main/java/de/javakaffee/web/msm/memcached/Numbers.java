package de.javakaffee.web.msm.memcached;

/** Numbers in answers, which come from the network. Stateless. */
final class Numbers {
  private static final int MOST_DIGITS = 20;
  private static final long LARGEST_FLAGS = 0xffff_ffffL;

  private Numbers() {}

  /** An unsigned number of 64 bits. */
  static long unsigned(String digits, String line) throws UnexpectedAnswerException {
    if (isNumber(digits)) {
      try {
        return Long.parseUnsignedLong(digits);
      } catch (NumberFormatException e) {
        // More than 64 bits: refused below like anything else that is no number.
      }
    }
    throw UnexpectedAnswerException.to("a request", line);
  }

  /** Client flags: an unsigned number of 32 bits. */
  static int flags(String digits, String line) throws UnexpectedAnswerException {
    return (int) atMost(LARGEST_FLAGS, digits, line);
  }

  /** A length or a number of seconds. */
  static int count(String digits, String line) throws UnexpectedAnswerException {
    return (int) atMost(Integer.MAX_VALUE, digits, line);
  }

  private static long atMost(long largest, String digits, String line)
      throws UnexpectedAnswerException {
    long number = unsigned(digits, line);
    if (number < 0 || number > largest) {
      throw UnexpectedAnswerException.to("a request", line);
    }
    return number;
  }

  private static boolean isNumber(String digits) {
    return !digits.isEmpty()
        && digits.length() <= MOST_DIGITS
        && digits.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}

package de.javakaffee.web.msm.embedded;

/** One entry. Guarded by its store; the value array is never modified. */
final class Item {
  /** The end of an entry that has none. */
  static final long NEVER = Long.MAX_VALUE;

  private static final int LONGEST_RELATIVE_SECONDS = 30 * 24 * 60 * 60;

  final String key;
  final long flags;
  final byte[] value;
  final long cas;
  long endSecond;

  Item(String key, long flags, byte[] value, long cas, long endSecond) {
    this.key = key;
    this.flags = flags;
    this.value = value;
    this.cas = cas;
    this.endSecond = endSecond;
  }

  /** What memcached 1.6 counts: header, key and its end, flags if not 0, value and its line end. */
  long size() {
    return 56L + key.length() + 1 + (flags == 0 ? 0 : 4) + value.length + 2;
  }

  /**
   * The first second at which an entry is gone. Clients tell 0 for never, up to 30 days from now, a
   * larger number for a date, less than 0 for at once; only 32 bits with sign count.
   */
  static long endOf(long expiry, long nowSecond) {
    int seconds = (int) expiry;
    if (seconds == 0) {
      return NEVER;
    }
    return seconds > 0 && seconds <= LONGEST_RELATIVE_SECONDS ? nowSecond + seconds : seconds;
  }
}

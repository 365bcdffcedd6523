package de.javakaffee.web.msm.embedded;

/**
 * One entry of the store. Guarded by the store's lock; the value array is never modified.
 *
 * <p>{@link #size()} is what memcached 1.6 counts on 64 bits: header, key with its end mark, client
 * flags only if not zero, value with its line end.
 */
final class Item {
  private static final int HEADER_BYTES = 56;

  final String key;
  final long flags;
  final byte[] value;
  final long cas;
  long expirySecond;
  long lastAccessSecond;
  boolean fetched;

  Item(String key, long flags, byte[] value, long cas, long expirySecond, long nowSecond) {
    this.key = key;
    this.flags = flags;
    this.value = value;
    this.cas = cas;
    this.expirySecond = expirySecond;
    this.lastAccessSecond = nowSecond;
  }

  long size() {
    return size(key, flags, value.length);
  }

  static long size(String key, long flags, int valueLength) {
    return HEADER_BYTES + key.length() + 1L + (flags == 0 ? 0 : 4) + valueLength + 2L;
  }
}

package de.javakaffee.web.msm.objectstream;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** A growing byte array that refuses to grow past a limit. For one thread. */
public final class BoundedBytes extends OutputStream {
  private static final int INITIAL_LENGTH = 512;
  private static final int MAX_KEPT_LENGTH = 1 << 20;

  private final long limit;
  private byte[] bytes = new byte[INITIAL_LENGTH];
  private int length;

  public BoundedBytes(long limit) {
    this.limit = limit;
  }

  @Override
  public void write(int b) throws IOException {
    ensureRoomFor(1);
    bytes[length++] = (byte) b;
  }

  @Override
  public void write(byte[] source, int offset, int count) throws IOException {
    ensureRoomFor(count);
    System.arraycopy(source, offset, bytes, length, count);
    length += count;
  }

  public byte[] toByteArray() {
    return Arrays.copyOf(bytes, length);
  }

  /** Forgets all that was written; keeps the array unless it is very large. */
  public void clear() {
    length = 0;
    if (bytes.length > MAX_KEPT_LENGTH) {
      bytes = new byte[INITIAL_LENGTH];
    }
  }

  private void ensureRoomFor(int count) throws IOException {
    long needed = (long) length + count;
    if (needed > Math.min(limit, Integer.MAX_VALUE - 8)) {
      throw new RefusedException("more than " + limit + " bytes, the limit of one call");
    }
    if (needed > bytes.length) {
      long doubled = Math.min(2L * bytes.length, Integer.MAX_VALUE - 8);
      bytes = Arrays.copyOf(bytes, (int) Math.max(needed, doubled));
    }
  }
}

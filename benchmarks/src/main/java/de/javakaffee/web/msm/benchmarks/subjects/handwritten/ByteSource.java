package de.javakaffee.web.msm.benchmarks.subjects.handwritten;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what a {@link ByteSink} took. For one thread. */
final class ByteSource {
  private final byte[] bytes;
  private int position;

  ByteSource(byte[] bytes) {
    this.bytes = bytes;
  }

  int one() {
    return bytes[position++];
  }

  long number() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = bytes[position++];
      value |= (next & 0x7FL) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }

  int count() {
    return (int) number();
  }

  String text() {
    int length = count();
    position += length;
    return new String(bytes, position - length, length, StandardCharsets.UTF_8);
  }

  byte[] block() {
    int length = count();
    position += length;
    return Arrays.copyOfRange(bytes, position - length, position);
  }
}

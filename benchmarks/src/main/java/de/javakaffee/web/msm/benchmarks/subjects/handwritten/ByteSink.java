package de.javakaffee.web.msm.benchmarks.subjects.handwritten;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Grows as bytes are written. For one thread. */
final class ByteSink {
  private byte[] bytes = new byte[4096];
  private int size;

  private void room(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }

  void one(int value) {
    room(1);
    bytes[size++] = (byte) value;
  }

  /** Seven bits a byte, the lowest first; short for small numbers from 0 on. */
  void number(long value) {
    room(10);
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      bytes[size++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
  }

  void text(String text) {
    block(text.getBytes(StandardCharsets.UTF_8));
  }

  void block(byte[] block) {
    number(block.length);
    room(block.length);
    System.arraycopy(block, 0, bytes, size, block.length);
    size += block.length;
  }

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }
}

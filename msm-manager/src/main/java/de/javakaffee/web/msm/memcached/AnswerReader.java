package de.javakaffee.web.msm.memcached;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Lines and values as the server sends them, checked before anything is allocated. Used by one
 * thread at a time.
 */
final class AnswerReader {
  private static final int LONGEST_LINE = 2048;

  private final InputStream in;
  private final int maxValueBytes;
  private final byte[] buffer = new byte[4096];
  private int position;
  private int end;
  private boolean begun;

  AnswerReader(InputStream in, int maxValueBytes) {
    this.in = in;
    this.maxValueBytes = maxValueBytes;
  }

  /** Tells that a request is about to be sent. */
  void requestFollows() {
    begun = false;
  }

  /** True if any byte came since the last request. */
  boolean hasBegun() {
    return begun;
  }

  /** True if the server has sent more than was read. */
  boolean hasLeftOver() {
    return position < end;
  }

  /** The next line, without its end. */
  String line() throws IOException {
    StringBuilder line = new StringBuilder(40);
    while (line.length() <= LONGEST_LINE) {
      int next = next();
      if (next == '\r') {
        if (next() != '\n') {
          break;
        }
        return line.toString();
      }
      line.append((char) next);
    }
    throw UnexpectedAnswerException.to("a request", line.toString());
  }

  /** The next bytes as an array of their own, and the line end behind them. */
  byte[] value(long size) throws IOException {
    if (size > maxValueBytes) {
      throw new UnexpectedAnswerException(
          "announced a value of " + size + " bytes, more than the " + maxValueBytes + " allowed");
    }
    byte[] value = new byte[(int) size];
    int done = Math.min(value.length, end - position);
    System.arraycopy(buffer, position, value, 0, done);
    position += done;
    while (done < value.length) {
      done += received(in.read(value, done, value.length - done));
    }
    endOfValue();
    return value;
  }

  /** Passes over the next bytes and the line end behind them. */
  void skipValue(long size) throws IOException {
    long left = size;
    while (left > 0) {
      if (position == end) {
        fill();
      }
      int step = (int) Math.min(left, end - position);
      position += step;
      left -= step;
    }
    endOfValue();
  }

  private void endOfValue() throws IOException {
    if (next() != '\r' || next() != '\n') {
      throw new UnexpectedAnswerException("sent a value that is longer than announced");
    }
  }

  private int next() throws IOException {
    if (position == end) {
      fill();
    }
    return buffer[position++] & 0xff;
  }

  private void fill() throws IOException {
    position = 0;
    end = 0;
    end = received(in.read(buffer, 0, buffer.length));
  }

  private int received(int count) throws EOFException {
    if (count < 0) {
      throw new EOFException(
          begun ? "closed the connection within its answer" : "closed the connection");
    }
    begun = true;
    return count;
  }
}

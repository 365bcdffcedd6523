package de.javakaffee.web.msm.memcached;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * One request, possibly of several lines sent together, and how its answer is read. Used once, by
 * one thread.
 */
final class Command<T> {
  private final byte[] request;
  private final AnswerParser<T> answer;

  /** Reads exactly the answer to one request, and checks it. */
  @FunctionalInterface
  interface AnswerParser<T> {
    T read(AnswerReader in) throws IOException;
  }

  private Command(byte[] request, AnswerParser<T> answer) {
    this.request = request;
    this.answer = answer;
  }

  /** A request of one line. */
  static <T> Command<T> of(String line, AnswerParser<T> answer) {
    return new Command<>((line + "\r\n").getBytes(StandardCharsets.US_ASCII), answer);
  }

  /** A request with a value: line, value, and whatever lines follow. */
  static <T> Command<T> of(String line, byte[] value, String following, AnswerParser<T> answer) {
    byte[] head = (line + "\r\n").getBytes(StandardCharsets.US_ASCII);
    byte[] tail = ("\r\n" + following).getBytes(StandardCharsets.US_ASCII);
    byte[] request = new byte[head.length + value.length + tail.length];
    System.arraycopy(head, 0, request, 0, head.length);
    System.arraycopy(value, 0, request, head.length, value.length);
    System.arraycopy(tail, 0, request, head.length + value.length, tail.length);
    return new Command<>(request, answer);
  }

  /** All bytes to send. The array is not copied. */
  byte[] request() {
    return request;
  }

  AnswerParser<T> answer() {
    return answer;
  }
}

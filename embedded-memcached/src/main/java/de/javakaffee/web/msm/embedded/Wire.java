package de.javakaffee.web.msm.embedded;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Lines and values of one client, and the answer to it. Used by the connection's thread only. */
final class Wire {
  private static final int LONGEST_LINE = 8192;

  private final InputStream in;
  private final OutputStream out;
  private final ByteArrayOutputStream answer = new ByteArrayOutputStream();

  Wire(Socket socket) throws IOException {
    this.in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
    this.out = socket.getOutputStream();
  }

  /**
   * The next line without its end and spaces before that; null at the end of the stream or if the
   * line is too long.
   */
  @Nullable String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next >= 0 && line.length() <= LONGEST_LINE; next = in.read()) {
      if (next == '\n') {
        return line.toString().stripTrailing();
      }
      line.append((char) next);
    }
    return null;
  }

  /**
   * The next bytes; those beyond the limit are dropped. All of them and their line end are read.
   */
  byte[] value(int length, int limit) throws IOException, RefusedException {
    byte[] value = in.readNBytes(Math.min(length, limit));
    in.skipNBytes(length - value.length);
    if (in.read() != '\r' || in.read() != '\n') {
      throw new RefusedException("CLIENT_ERROR bad data chunk");
    }
    return value;
  }

  void answer(String line) {
    answer(line.getBytes(StandardCharsets.ISO_8859_1));
  }

  void answer(byte[] value) {
    answer.writeBytes(value);
    answer.write('\r');
    answer.write('\n');
  }

  void sendAnswer() throws IOException {
    answer.writeTo(out);
    answer.reset();
  }
}

package de.javakaffee.web.msm.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;

/** Speaks to a memcached word for word. Used by one thread. */
final class Dialogue implements AutoCloseable {
  private static final String END = "EN O98765\r\n";

  private final Socket socket;

  Dialogue(String host, int port) throws IOException {
    socket = new Socket(host, port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout((int) Eventually.PATIENCE.toMillis());
  }

  /**
   * Sends the text with a line end behind it, and one more command whose answer is known: all that
   * comes before that is the answer, its lines separated by {@code |}.
   */
  String ask(String text) throws IOException {
    send(text + "\r\nmg no-such-key O98765\r\n");
    return readUntil(END).replace("\r\n", "|").replaceFirst("\\|$", "");
  }

  /** Sends the text as it is. */
  void send(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(ISO_8859_1));
  }

  /** Waits until the server closes the connection; false if it says something before. */
  boolean isClosedWithoutAnswer() throws IOException {
    try {
      return socket.getInputStream().read() < 0;
    } catch (SocketException e) {
      return true; // reset, since it had not read everything
    }
  }

  private String readUntil(String end) throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    InputStream in = socket.getInputStream();
    while (!answer.toString(ISO_8859_1).endsWith(end)) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("closed after " + answer.toString(ISO_8859_1));
      }
      answer.write(next);
    }
    return answer.toString(ISO_8859_1).substring(0, answer.size() - end.length());
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}

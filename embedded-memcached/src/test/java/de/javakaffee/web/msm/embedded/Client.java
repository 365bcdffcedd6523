package de.javakaffee.web.msm.embedded;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/** Sends lines and reads lines. Used by one thread. */
final class Client implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 20_000;

  private final Socket socket;
  private final BufferedReader in;

  Client(EmbeddedMemcached server) throws IOException {
    socket = new Socket(server.host(), server.port());
    socket.setSoTimeout(PATIENCE_MILLIS);
    in = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
  }

  /** The first line of the answer; null if the connection is closed instead. */
  @Nullable String ask(String command) throws IOException {
    send(command);
    return in.readLine();
  }

  void send(String command) throws IOException {
    socket.getOutputStream().write((command + "\r\n").getBytes(ISO_8859_1));
  }

  @Nullable String line() throws IOException {
    return in.readLine();
  }

  /** True if something can be read now. */
  boolean hasAnswer() throws IOException {
    return in.ready();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}

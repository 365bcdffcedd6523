package de.javakaffee.web.msm.examples.cluster.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.examples.cluster.TomcatProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * What a Tomcat answers to a request that no well-behaved client would send. Immutable.
 *
 * @param body without the marks of chunks
 */
record RawAnswer(int status, String body) {
  private static final int PATIENCE_MILLIS = 20_000;

  /** Asks with HTTP/1.0, so that the body has no chunks. Path and cookies are sent as they are. */
  static RawAnswer to(TomcatProcess tomcat, String path, String cookies) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), tomcat.port())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      String request =
          "GET " + path + " HTTP/1.0\r\nHost: localhost\r\nCookie: " + cookies + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      String answer =
          new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      return new RawAnswer(
          Integer.parseInt(answer.substring(9, 12)),
          answer.substring(answer.indexOf("\r\n\r\n") + 4));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void assertRefusedOrBody(String expected) {
    if (status != 400 && status != 404) {
      assertThat(this).isEqualTo(new RawAnswer(200, expected));
    }
  }
}

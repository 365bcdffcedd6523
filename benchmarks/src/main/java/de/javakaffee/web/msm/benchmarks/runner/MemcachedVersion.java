package de.javakaffee.web.msm.benchmarks.runner;

import static java.nio.charset.StandardCharsets.US_ASCII;

import de.javakaffee.web.msm.testkit.MemcachedServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;

/** Finds out which memcached the benchmarks talk to. Stateless. */
final class MemcachedVersion {

  private MemcachedVersion() {}

  /** Such as {@code 1.6.18}, or {@code embedded}. */
  static String found() throws IOException {
    try (MemcachedServer server = MemcachedServer.start()) {
      return server.isReal() ? version(server) : "embedded";
    }
  }

  private static String version(MemcachedServer server) throws IOException {
    try (Socket socket = new Socket(server.host(), server.port());
        BufferedReader in =
            new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII))) {
      socket.getOutputStream().write("version\r\n".getBytes(US_ASCII));
      String answer = in.readLine();
      return answer == null ? "unknown" : answer.replaceFirst("VERSION ", "");
    }
  }
}

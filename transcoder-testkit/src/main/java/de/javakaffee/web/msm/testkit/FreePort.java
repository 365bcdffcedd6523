package de.javakaffee.web.msm.testkit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Finds ports for servers that are stopped and started again. Stateless.
 *
 * <p>Ports are taken from below the range that systems give to outgoing connections (from 32768 on
 * Linux), so that none of these takes the port while the server is down.
 */
public final class FreePort {
  private static final int FIRST = 12_000;
  private static final int BEHIND_LAST = 32_000;
  private static final int ATTEMPTS = 200;

  private FreePort() {}

  /** A port of 127.0.0.1 on which nobody listens now. */
  public static int find() {
    for (int i = 0; i < ATTEMPTS; i++) {
      int port = ThreadLocalRandom.current().nextInt(FIRST, BEHIND_LAST);
      if (isFree(port)) {
        return port;
      }
    }
    throw new IllegalStateException(
        ATTEMPTS + " ports from " + FIRST + " to " + BEHIND_LAST + " tried: all are taken");
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}

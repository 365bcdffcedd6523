package de.javakaffee.web.msm.examples.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Hands out TCP ports of the loopback address that nobody listens on, each once. They lie below the
 * range from which systems take the ports of outgoing connections, so that a server which is down
 * for a while finds its port free again. Not thread-safe.
 */
final class FreePorts {
  /** Where two programs start servers at the same time, each has a range of its own. */
  private static final int LOWEST = Integer.getInteger("msm.ports.from", 20_000);

  private static final int HIGHEST = LOWEST + 4_999;
  private static final int ATTEMPTS = 200;

  private final Set<Integer> given = new HashSet<>();

  int next() {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST + 1);
      if (isFree(port) && given.add(port)) {
        return port;
      }
    }
    throw new ClusterException(
        "no free port between " + LOWEST + " and " + HIGHEST + " in " + ATTEMPTS + " attempts");
  }

  static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }
}

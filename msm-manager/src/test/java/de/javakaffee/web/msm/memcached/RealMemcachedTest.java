package de.javakaffee.web.msm.memcached;

import de.javakaffee.web.msm.storage.StorageNode;
import de.javakaffee.web.msm.testkit.MemcachedServer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;

/** The contract against the installed memcached, with meta commands. */
final class RealMemcachedTest implements StorageNodeContract {
  private final MemcachedServer server = MemcachedServer.start();
  private final MemcachedNode node =
      new MemcachedNode(
          "n1", MemcachedOptions.of(server.host(), server.port(), Duration.ofSeconds(10)));

  @AfterEach
  void stop() {
    node.close();
    server.close();
  }

  @Override
  public StorageNode node() {
    return node;
  }
}

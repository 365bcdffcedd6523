package de.javakaffee.web.msm.memcached;

import de.javakaffee.web.msm.storage.StorageNode;
import java.time.Clock;

final class InMemoryNodeTest implements StorageNodeContract {
  private final InMemoryNode node = new InMemoryNode("n1", Clock.systemUTC());

  @Override
  public StorageNode node() {
    return node;
  }
}

package de.javakaffee.web.msm.storage;

import de.javakaffee.web.msm.memcached.StorageNodeContract;
import java.time.Duration;

/** The node in memory behaves as memcached does; its clock goes on with each use. */
final class InMemoryNodeContractTest implements StorageNodeContract {
  private final ManualClock clock = new ManualClock();
  private final InMemoryNode node = new InMemoryNode("n1", clock);

  @Override
  public StorageNode node() {
    clock.advance(Duration.ofMillis(20));
    return node;
  }
}

package de.javakaffee.web.msm.storage;

import java.util.List;

/** Over servers that do not tell how long an entry will live, as with the classic protocol. */
final class InMemoryClassicSessionStorageTest extends SessionStorageContract {

  @Override
  List<StorageNode> emptyNodes() {
    ManualClock clock = new ManualClock();
    return List.of(classic("n1", clock), classic("n2", clock));
  }

  @Override
  boolean tellsRemaining() {
    return false;
  }

  private static StorageNode classic(String id, ManualClock clock) {
    InMemoryNode node = new InMemoryNode(id, clock);
    node.withoutRemaining();
    return node;
  }
}

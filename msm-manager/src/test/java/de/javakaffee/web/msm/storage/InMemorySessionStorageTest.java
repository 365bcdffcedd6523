package de.javakaffee.web.msm.storage;

import java.util.List;

final class InMemorySessionStorageTest extends SessionStorageContract {

  @Override
  List<StorageNode> emptyNodes() {
    ManualClock clock = new ManualClock();
    return List.of(new InMemoryNode("n1", clock), new InMemoryNode("n2", clock));
  }
}

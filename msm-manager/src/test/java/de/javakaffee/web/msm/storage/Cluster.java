package de.javakaffee.web.msm.storage;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.record.StoredBytes;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Nodes in memory that fail on command, and the storages of any number of Tomcats over them. */
final class Cluster {

  /** Born on n1. */
  static final SessionKey KEY = new SessionKey(Records.ID, Optional.of("n1"));

  static final TimeToLive TTL = new TimeToLive(1800);

  final ManualClock clock = new ManualClock();
  private final Map<String, InMemoryNode> nodes = new LinkedHashMap<>();
  private final int copies;
  private final Set<String> failoverNodes;

  private Cluster(int copies, Set<String> failoverNodes, String... ids) {
    this.copies = copies;
    this.failoverNodes = failoverNodes;
    Stream.of(ids).forEach(id -> nodes.put(id, new InMemoryNode(id, clock)));
  }

  static Cluster of(String... ids) {
    return new Cluster(2, Set.of(), ids);
  }

  static Cluster withCopies(int copies, String... ids) {
    return new Cluster(copies, Set.of(), ids);
  }

  static Cluster withFailover(String failoverNode, String... ids) {
    return new Cluster(2, Set.of(failoverNode), ids);
  }

  /** The nodes as one Tomcat sees them. */
  Tomcat tomcat() {
    return new Tomcat();
  }

  InMemoryNode node(String id) {
    return Objects.requireNonNull(nodes.get(id), id);
  }

  /** What each node holds under the key, by version; 0 for bytes that are no record. */
  Map<String, Long> versions() {
    Map<String, Long> versions = new LinkedHashMap<>();
    nodes.forEach(
        (id, node) ->
            node.stored(KEY.key())
                .ifPresent(
                    value -> versions.put(id, LoadedValue.of(id, value).receipt().version())));
    return versions;
  }

  /** Forgets what the nodes were asked. */
  void forgetCalls() {
    nodes.values().forEach(InMemoryNode::calls);
  }

  /** What all nodes were asked, by node. */
  Map<String, List<String>> calls() {
    Map<String, List<String>> calls = new LinkedHashMap<>();
    nodes.forEach(
        (id, node) -> {
          List<String> ofNode = node.calls();
          if (!ofNode.isEmpty()) {
            calls.put(id, ofNode);
          }
        });
    return calls;
  }

  void assertNoReplyIsOpen() {
    nodes.values().forEach(node -> assertThat(node.openReplies()).as(node.id()).isZero());
  }

  /** Something that may fail. */
  @FunctionalInterface
  interface Step {
    void run() throws StorageException;
  }

  /** How long the step waited for nodes. */
  Duration waited(Step step) throws StorageException {
    Instant before = clock.instant();
    step.run();
    return Duration.between(before, clock.instant());
  }

  final class Tomcat {
    final ManualBackground background = new ManualBackground();
    final ReplicatedStorage storage =
        new ReplicatedStorage(
            List.copyOf(nodes.values()),
            new Replication(copies, failoverNodes),
            Duration.ofSeconds(1),
            background,
            clock);

    SaveResult trySave(StoredBytes record, Optional<Receipt> expected) throws StorageException {
      return storage.save(KEY, record, expected, TTL);
    }

    Receipt save(StoredBytes record) throws StorageException {
      return save(record, Optional.empty());
    }

    Receipt save(StoredBytes record, Receipt expected) throws StorageException {
      return save(record, Optional.of(expected));
    }

    private Receipt save(StoredBytes record, Optional<Receipt> expected) throws StorageException {
      SaveResult result = trySave(record, expected);
      assertThat(result).isInstanceOf(SaveResult.Saved.class);
      return ((SaveResult.Saved) result).receipt();
    }

    LoadedValue load() throws StorageException {
      return storage.load(KEY).orElseThrow();
    }

    Freshness check(Receipt known) throws StorageException {
      return storage.check(KEY, known, TTL);
    }

    NodeState state(String nodeId) {
      return storage.nodes().stream()
          .filter(node -> node.id().equals(nodeId))
          .findFirst()
          .orElseThrow()
          .state();
    }
  }
}

package de.javakaffee.web.msm.storage;

import de.javakaffee.web.msm.record.RecordVersion;
import de.javakaffee.web.msm.record.StoredBytes;
import de.javakaffee.web.msm.storage.CopySearch.Found;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps each session on several nodes and goes on when one is lost. Safe for use by many threads.
 *
 * <p>Nodes are asked and written in the session's {@link NodeOrder order}, those that are down left
 * out. A call that finds one node dead waits for it for one operation time-out, later ones do not.
 * A call that finds several dead at the same time asks all others at once after the first, and the
 * background probes them meanwhile: it waits for two time-outs, plus one for each dead node to
 * which no connection is open yet, since connecting is part of sending.
 */
public final class ReplicatedStorage implements SessionStorage {
  private final List<WatchedNode> nodes;
  private final Replication replication;
  private final NodeOrder order;
  private final NodeProber prober;
  private final Future<?> probing;
  private final AtomicInteger turn = new AtomicInteger();

  /**
   * @param nodes at least one, with different ids; closed with this storage
   * @param probeInterval between two background probes of all nodes
   * @param background runs the probes, which block for one operation time-out at most; not shut
   *     down by this storage
   */
  public ReplicatedStorage(
      List<? extends StorageNode> nodes,
      Replication replication,
      Duration probeInterval,
      ScheduledExecutorService background,
      Clock clock) {
    this.nodes =
        nodes.stream().map(node -> new WatchedNode(node, clock, this::nodeWasLost)).toList();
    this.replication = replication;
    this.order = new NodeOrder(this.nodes, replication.failoverNodes());
    this.prober = new NodeProber(this.nodes, background);
    this.probing = prober.start(probeInterval);
  }

  @Override
  public Freshness check(SessionKey key, Receipt known, @Nullable TimeToLive renew)
      throws StorageException {
    List<Found<ValueState>> found =
        new CopySearch<ValueState>(
                order.of(key), node -> node.check(key.key(), renew), state -> true)
            .run();
    if (found.isEmpty()) {
      return new Freshness.Missing();
    }
    Map<String, Long> casByNode = new HashMap<>(known.casByNode());
    for (Found<ValueState> copy : found) {
      ValueTag tag = copy.entry().tag();
      Long knownCas = casByNode.put(copy.node().id(), tag.cas());
      if (tag.checksum() != known.checksum() || (knownCas != null && knownCas != tag.cas())) {
        return new Freshness.Changed();
      }
    }
    Optional<Duration> remaining =
        found.stream()
            .flatMap(copy -> copy.entry().remaining().stream())
            .min(Comparator.naturalOrder());
    return new Freshness.Current(
        remaining, new Receipt(known.version(), known.checksum(), casByNode));
  }

  @Override
  public Optional<LoadedValue> load(SessionKey key) throws StorageException {
    List<Found<StoredValue>> copies =
        new CopySearch<StoredValue>(
                order.of(key),
                node -> node.get(key.key()),
                value -> RecordVersion.of(value.bytes()).isPresent())
            .run();
    return CopyComparison.newest(key, copies);
  }

  @Override
  public SaveResult save(
      SessionKey key, StoredBytes value, Optional<Receipt> expected, TimeToLive timeToLive)
      throws StorageException {
    CopyWriter writer = new CopyWriter(key, value, expected, timeToLive);
    return new ReplicatedSave(order.of(key), replication.copies(), writer).run();
  }

  @Override
  public void touch(SessionKey key, TimeToLive timeToLive) {
    // Answers need no look: a lost node is noted by its health, a missing copy by the next save
    Answers.of(serving(nodes), node -> node.touch(key.key(), timeToLive));
  }

  @Override
  public String nodeForNewSession() {
    Set<String> failoverNodes = replication.failoverNodes();
    List<WatchedNode> regular =
        nodes.stream().filter(node -> !failoverNodes.contains(node.id())).toList();
    for (List<WatchedNode> candidates : List.of(serving(regular), serving(nodes), regular, nodes)) {
      if (!candidates.isEmpty()) {
        return candidates.get(Math.floorMod(turn.getAndIncrement(), candidates.size())).id();
      }
    }
    throw new IllegalStateException("no nodes");
  }

  @Override
  public List<NodeStatus> nodes() {
    return nodes.stream().map(node -> node.health().status()).toList();
  }

  @Override
  public void close() {
    probing.cancel(false);
    nodes.forEach(WatchedNode::close);
  }

  private static List<WatchedNode> serving(List<WatchedNode> nodes) {
    return nodes.stream().filter(node -> node.health().state().serving()).toList();
  }

  private void nodeWasLost() {
    prober.probeSoon();
  }
}

package de.javakaffee.web.msm.storage;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A node whose every answer, and every lack of one, is told to its health. Safe for use by many
 * threads, like the node itself.
 */
final class WatchedNode implements StorageNode {
  private final StorageNode node;
  private final NodeHealth health;
  private final Runnable onLoss;

  /**
   * @param onLoss run by the thread that found the node lost, once per loss; must not block
   */
  WatchedNode(StorageNode node, Clock clock, Runnable onLoss) {
    this.node = node;
    this.health = new NodeHealth(node.id(), node.address(), clock);
    this.onLoss = onLoss;
  }

  static NodeUnavailableException noneUsable(List<WatchedNode> nodes, boolean outcomeUnknown) {
    return new NodeUnavailableException(
        "no node can be used: "
            + nodes.stream().map(WatchedNode::toString).collect(Collectors.joining(", ")),
        outcomeUnknown,
        null);
  }

  NodeHealth health() {
    return health;
  }

  @Override
  public String id() {
    return node.id();
  }

  @Override
  public String address() {
    return node.address();
  }

  @Override
  public Reply<Optional<StoredValue>> get(String key) {
    return watch(node.get(key));
  }

  @Override
  public Reply<Optional<ValueState>> check(String key, @Nullable TimeToLive renew) {
    return watch(node.check(key, renew));
  }

  @Override
  public Reply<WriteResult> add(String key, byte[] value, int checksum, TimeToLive timeToLive) {
    return watch(node.add(key, value, checksum, timeToLive));
  }

  @Override
  public Reply<WriteResult> replace(
      String key, byte[] value, int checksum, long expectedCas, TimeToLive timeToLive) {
    return watch(node.replace(key, value, checksum, expectedCas, timeToLive));
  }

  @Override
  public Reply<WriteResult> put(String key, byte[] value, int checksum, TimeToLive timeToLive) {
    return watch(node.put(key, value, checksum, timeToLive));
  }

  @Override
  public Reply<Boolean> touch(String key, TimeToLive timeToLive) {
    return watch(node.touch(key, timeToLive));
  }

  /** Ends an absence if it succeeds; any failure is one more. */
  @Override
  public Reply<Void> probe() {
    health.report(NodeEvent.PROBE_STARTED, "");
    Reply<Void> reply = node.probe();
    return () -> await(reply, NodeEvent.PROBE_ANSWERED, NodeEvent.PROBE_FAILED);
  }

  @Override
  public void close() {
    node.close();
  }

  @Override
  public String toString() {
    return health.summary();
  }

  private <T> Reply<T> watch(Reply<T> reply) {
    return () -> await(reply, NodeEvent.ANSWERED, NodeEvent.GLITCH);
  }

  private <T> T await(Reply<T> reply, NodeEvent answered, NodeEvent failed)
      throws StorageException {
    try {
      T answer = reply.await();
      health.report(answered, "");
      return answer;
    } catch (NodeUnavailableException e) {
      NodeEvent event =
          e.isGlitch() || answered == NodeEvent.PROBE_ANSWERED ? failed : NodeEvent.LOST;
      if (health.report(event, String.valueOf(e.getMessage()))) {
        onLoss.run();
      }
      throw e;
    } catch (ValueRejectedException e) {
      health.report(answered, "");
      throw e;
    }
  }
}

package de.javakaffee.web.msm.storage;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps the state of one node and logs its changes. Safe for use by many threads.
 *
 * <p>A node that was away may have missed writes and still hold what was stored before. It is
 * therefore not believed on its own for the life of this storage: only a comparison of all that it
 * holds, which nobody makes, could end that.
 */
final class NodeHealth {
  private static final Logger LOG = System.getLogger(NodeHealth.class.getName());

  private final String nodeId;
  private final String address;
  private final Clock clock;
  private final ReentrantLock changing = new ReentrantLock();
  private volatile Condition condition = new Condition(NodeState.UP, Optional.empty(), "");

  /** State and mistrust change together: a returned node is never seen as up and believed. */
  private record Condition(NodeState state, Optional<Instant> awaySince, String lastFailure) {

    Condition after(NodeEvent event, String detail, Clock clock) {
      NodeState next = state.after(event);
      if (next == state) {
        return this;
      }
      boolean lost = state.serving() && !next.serving();
      return new Condition(
          next,
          lost ? Optional.of(clock.instant()) : awaySince,
          next == NodeState.UP || !detail.isEmpty() ? detail : lastFailure);
    }
  }

  NodeHealth(String nodeId, String address, Clock clock) {
    this.nodeId = nodeId;
    this.address = address;
    this.clock = clock;
  }

  NodeState state() {
    return condition.state();
  }

  /** True if the node has answered ever since this Tomcat knows it. */
  boolean believed() {
    return condition.awaySince().isEmpty();
  }

  NodeStatus status() {
    Condition now = condition;
    return new NodeStatus(nodeId, address, now.state(), now.awaySince());
  }

  /** For messages: id, state and the last failure, which names the address, if there was one. */
  String summary() {
    Condition now = condition;
    String failure = now.lastFailure().isEmpty() ? "" : " (" + now.lastFailure() + ")";
    return nodeId + " " + now.state() + failure;
  }

  /**
   * Takes note of what happened.
   *
   * @param detail the failure; empty if it is none
   * @return true if this made the node go down
   */
  boolean report(NodeEvent event, String detail) {
    if (condition.state().after(event) == condition.state()) {
      return false;
    }
    changing.lock();
    try {
      NodeState before = condition.state();
      condition = condition.after(event, detail, clock);
      logChange(before, condition.state(), detail);
      return before.serving() && !condition.state().serving();
    } finally {
      changing.unlock();
    }
  }

  private void logChange(NodeState before, NodeState after, String detail) {
    boolean newFailure = before.serving() && before != after && after != NodeState.UP;
    if (newFailure) {
      LOG.log(Level.WARNING, "node {0} is {1}: {2}", nodeId, after, detail);
    } else if (after == NodeState.UP) {
      LOG.log(Level.INFO, "node {0} ({1}) is UP again", nodeId, address);
    } else {
      LOG.log(Level.DEBUG, "node {0} is {1}", nodeId, after);
    }
  }
}

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
  private final String description;
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

  NodeHealth(String nodeId, String description, Clock clock) {
    this.nodeId = nodeId;
    this.description = description;
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
    return new NodeStatus(nodeId, description, now.state(), now.awaySince());
  }

  /** For messages: id, address, state and the last failure, if there was one. */
  String summary() {
    Condition now = condition;
    String failure = now.lastFailure().isEmpty() ? "" : " (" + now.lastFailure() + ")";
    return nodeId + " " + description + " " + now.state() + failure;
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
    if (before.serving() && after == NodeState.DOWN) {
      LOG.log(Level.WARNING, "node {0} {1}: DOWN: {2}", nodeId, description, detail);
    } else if (before == NodeState.UP && after == NodeState.SUSPECT) {
      LOG.log(Level.WARNING, "node {0} {1}: SUSPECT: {2}", nodeId, description, detail);
    } else if (before != NodeState.UP && after == NodeState.UP) {
      LOG.log(Level.INFO, "node {0} {1}: UP again", nodeId, description);
    } else if (before != after) {
      LOG.log(Level.DEBUG, "node {0} {1}: {2}", nodeId, description, after);
    }
  }
}

package de.javakaffee.web.msm.storage;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Asks all nodes in the background whether they are there: those that are down, so that no request
 * has to try; those that are up, so that an absence is noticed also by a Tomcat that has no
 * requests meanwhile and would believe stale copies afterwards.
 */
final class NodeProber {
  private static final Logger LOG = System.getLogger(NodeProber.class.getName());

  private final List<WatchedNode> nodes;
  private final ScheduledExecutorService background;

  NodeProber(List<WatchedNode> nodes, ScheduledExecutorService background) {
    this.nodes = nodes;
    this.background = background;
  }

  /** Begins the regular rounds, the first at once; cancelling the future ends them. */
  Future<?> start(Duration interval) {
    return background.scheduleWithFixedDelay(
        this::probeAll, 0, interval.toNanos(), TimeUnit.NANOSECONDS);
  }

  /**
   * Probes all nodes now, in the background. Called when one was lost: if others went with it, they
   * are found while the request that noticed still waits for the second one, not one after another.
   */
  void probeSoon() {
    try {
      background.execute(this::probeAll);
    } catch (RejectedExecutionException e) {
      LOG.log(Level.DEBUG, "no probe: the background is shut down", e);
    }
  }

  private void probeAll() {
    try {
      // What they answer is noted by the nodes' health
      Answers.of(nodes, StorageNode::probe);
    } catch (RuntimeException e) {
      // Thrown on, it would end the regular rounds without a word
      LOG.log(Level.ERROR, "probing the nodes failed", e);
    }
  }
}

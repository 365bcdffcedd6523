package de.javakaffee.web.msm.serializer.protobuf;

import de.javakaffee.web.msm.objectstream.DamagedException;
import de.javakaffee.web.msm.objectstream.RefusedException;
import de.javakaffee.web.msm.transcoder.Limits;
import java.io.IOException;

/**
 * How deep objects nest in a frame that is read: the shortest way to each, as {@link FrameWriter}
 * counted it. Asked only where there are more objects than levels allowed. For one thread.
 */
final class Levels {
  private final Limits limits;
  private final NodeContent content;
  private final int[] levels;
  private final int[] queue;
  private int queued;
  private int looked;

  Levels(FrameTables tables, Limits limits) {
    this.limits = limits;
    content = new NodeContent(tables);
    levels = new int[tables.nodeCount()];
    queue = new int[tables.nodeCount()];
  }

  /** Fails if anything that can be reached from an attribute's node is too deep. */
  void require(int node) throws IOException {
    reach(node, 1);
    while (looked < queued) {
      int number = queue[looked++];
      content.open(number);
      reachAll(content.values, levels[number] + 1);
      reachAll(content.keys, levels[number] + 1);
      reachAll(content.comparator, levels[number] + 1);
      for (int member : content.members()) {
        reach(member, levels[number] + 1);
      }
    }
  }

  private void reachAll(Values values, int level) throws IOException {
    for (int i = 0; i < values.size(); i++) {
      if (values.isNode(i)) {
        reach(values.node(i), level);
      }
    }
  }

  private void reach(int node, int level) throws IOException {
    if (node < 0 || node >= levels.length) {
      throw new DamagedException("damaged: node " + node + " of " + levels.length);
    }
    if (levels[node] > 0) {
      return;
    }
    if (level > limits.depth()) {
      throw new RefusedException("nested deeper than the limit " + limits.depth());
    }
    levels[node] = level;
    queue[queued++] = node;
  }
}

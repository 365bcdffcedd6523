package de.javakaffee.web.msm.objectstream;

import java.util.ArrayList;
import java.util.List;

/**
 * A container found in a stream and the containers it holds: the graph along which hash codes are
 * computed. Whatever hashes in one step (beans too, whose own hashCode nobody knows) is {@link
 * #LEAF}. For one thread.
 */
public final class StreamNode {
  public static final StreamNode LEAF = new StreamNode();

  private final List<StreamNode> containers = new ArrayList<>(0);
  private int leaves;

  // State of HashingWork's depth-first search.
  int visited;
  int lowest;
  boolean onPath;
  long weight;

  public void hold(StreamNode child) {
    if (this != LEAF) {
      if (child == LEAF) {
        leaves++;
      } else {
        containers.add(child);
      }
    }
  }

  List<StreamNode> containers() {
    return containers;
  }

  int leaves() {
    return leaves;
  }
}

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

  private List<StreamNode> containers = List.of();
  private int leaves;
  private int times = 1;
  private int copies;

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
        if (containers.isEmpty()) {
          containers = new ArrayList<>(4);
        }
        containers.add(child);
      }
    }
  }

  /** The node is a list that holds the same so many times. */
  void repeat(int count) {
    times = Math.max(1, count);
    copies = count;
  }

  /** The node may be a wrapper of that. */
  void wrap(StreamNode child) {
    if (this != LEAF) {
      copies = Math.max(copies, child.copies);
    }
  }

  /** How often whatever it holds comes in it. */
  int times() {
    return times;
  }

  /** The elements of the list that it is or wraps, beyond those that are in the stream. */
  int copies() {
    return copies;
  }

  List<StreamNode> containers() {
    return containers;
  }

  int leaves() {
    return leaves;
  }
}

package de.javakaffee.web.msm.objectstream;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * Bounds the steps that reading a stream spends on hash codes. For one thread and one stream.
 *
 * <p>A hash set hashes each element when it is read, and a container's hash code asks all it holds,
 * again for every way that leads there. Sets nested a hundred deep that hold each other twice fit
 * in 6 KB and take 2^100 steps ("SerialDOS"); no limit on depth, number or size sees them, nor does
 * the nesting of the stream: each set can stand flat in a list and refer to an earlier one.
 *
 * <p>So the steps are counted on the graph before anything is read: a container weighs one plus the
 * weight of all it holds, and the work is the weight of all containers used as keys. A tree weighs
 * what it has nodes, whatever its depth; only sharing multiplies. Containers that are not keys are
 * never hashed and may be shared and cyclic as they like. Where keys lie on a cycle, the order of
 * reading decides what is hashed; then the number of ways through the cycle, and the levels until
 * its recursion overflows the stack, are assumed.
 *
 * <p>What {@code Collections.nCopies} made weighs all its elements: the JDK computes its hash code
 * faster, but equals does compare them where two keys have the same hash code.
 *
 * <p>Not covered: hash codes of application classes that walk shared objects. The class filter's
 * allow list is the protection there.
 */
public final class HashingWork {
  private static final long BASE = 10_000_000;
  private static final long PER_BYTE = 10;
  private static final long LEVELS_OF_A_STACK = 10_000;

  private final long budget;
  private final Deque<StreamNode> path = new ArrayDeque<>();
  private int visits;
  private int forgotten;
  private long work;

  /**
   * @param streamLength encoded bytes of the whole call, on which the budget depends
   */
  public HashingWork(long streamLength) {
    budget = BASE + PER_BYTE * streamLength;
  }

  /** Adds a container that is hashed when the stream is read. */
  public void addKey(StreamNode key) throws RefusedException {
    if (!isWeighed(key)) {
      visit(key);
    }
    work += key.weight;
    requireBudget();
  }

  /**
   * To be told of a container that got something to hold after keys were added: what was weighed
   * until now is weighed again where it is asked for.
   */
  public void changed(StreamNode container) {
    if (isWeighed(container)) {
      forgotten = visits;
    }
  }

  private boolean isWeighed(StreamNode node) {
    return node.visited > forgotten;
  }

  private void requireBudget() throws RefusedException {
    if (work > budget) {
      throw new RefusedException(
          "the keys of its sets and maps share what they hold so often that hashing them takes more"
              + " than "
              + budget
              + " steps");
    }
  }

  /** Tarjan's search for strongly connected components; they come out bottom first. */
  private void visit(StreamNode node) throws RefusedException {
    work++;
    requireBudget();
    node.visited = ++visits;
    node.lowest = node.visited;
    node.onPath = true;
    path.push(node);
    for (StreamNode child : node.containers()) {
      if (!isWeighed(child)) {
        visit(child);
        node.lowest = Math.min(node.lowest, child.lowest);
      } else if (child.onPath) {
        node.lowest = Math.min(node.lowest, child.visited);
      }
    }
    if (node.lowest == node.visited) {
      weigh(component(node));
    }
  }

  private Set<StreamNode> component(StreamNode first) {
    Set<StreamNode> component = new HashSet<>();
    StreamNode member;
    do {
      member = path.pop();
      member.onPath = false;
      component.add(member);
    } while (member != first);
    return component;
  }

  private void weigh(Set<StreamNode> component) {
    long weight = 0;
    int inside = 0;
    for (StreamNode node : component) {
      long held = 1L + node.leaves();
      for (StreamNode child : node.containers()) {
        if (component.contains(child)) {
          inside++;
        } else {
          held = bounded(held + child.weight);
        }
      }
      weight = bounded(weight + held * node.times());
    }
    if (inside > 0) {
      long ways = 1L << Math.min(inside, 30);
      weight = bounded(bounded(weight * ways) * LEVELS_OF_A_STACK);
    }
    for (StreamNode node : component) {
      node.weight = weight;
    }
  }

  /** Keeps sums and products far from overflow. */
  private long bounded(long weight) {
    return Math.min(weight, budget + 1);
  }
}

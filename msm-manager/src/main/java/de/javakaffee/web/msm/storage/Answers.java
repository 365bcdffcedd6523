package de.javakaffee.web.msm.storage;

import java.util.ArrayList;
import java.util.List;

/** The answers of several nodes to one question, in the order in which the nodes were named. */
final class Answers {

  /** What one node answered. */
  sealed interface Answer<T> {
    WatchedNode node();

    /** False if {@link #value} throws. */
    boolean isGiven();

    /** The value, or the node's failure thrown. */
    T value() throws StorageException;
  }

  private record Given<T>(WatchedNode node, T value) implements Answer<T> {
    @Override
    public boolean isGiven() {
      return true;
    }
  }

  private record Failed<T>(WatchedNode node, StorageException failure) implements Answer<T> {
    @Override
    public boolean isGiven() {
      return false;
    }

    @Override
    public T value() throws StorageException {
      throw failure;
    }
  }

  /** A call of a node. */
  @FunctionalInterface
  interface Question<T> {
    Reply<T> ask(WatchedNode node);
  }

  /** Asks all nodes, then waits for all: takes as long as the slowest, at most one time-out. */
  static <T> List<Answer<T>> of(List<WatchedNode> nodes, Question<T> question) {
    List<Reply<T>> replies = new ArrayList<>(nodes.size());
    for (WatchedNode node : nodes) {
      replies.add(question.ask(node));
    }
    List<Answer<T>> answers = new ArrayList<>(nodes.size());
    for (int i = 0; i < replies.size(); i++) {
      answers.add(await(nodes.get(i), replies.get(i)));
    }
    return answers;
  }

  private static <T> Answer<T> await(WatchedNode node, Reply<T> reply) {
    try {
      return new Given<>(node, reply.await());
    } catch (StorageException e) {
      return new Failed<>(node, e);
    }
  }

  private Answers() {}
}

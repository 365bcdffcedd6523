package de.javakaffee.web.msm.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the copies of a session by asking its nodes in their order, as few as are needed: usually
 * the first. Nodes that are down are passed over. For one search, by one thread.
 *
 * <p>Takes two rounds at most, each bounded by one operation time-out: nodes in front that are not
 * believed on their own, up to the first that is; then, if none that is believed has an entry, all
 * others at once.
 *
 * @param <T> what a node tells of an entry
 */
final class CopySearch<T> {

  /** An entry and where it is. */
  record Found<T>(WatchedNode node, T entry) {}

  private final List<WatchedNode> nodes;
  private final Answers.Question<Optional<T>> question;
  private final Predicate<T> sound;
  private final List<Found<T>> found = new ArrayList<>();
  private @Nullable NodeUnavailableException glitch;
  private boolean answered;
  private boolean credible;

  /**
   * @param nodes all nodes of the session in its order
   * @param sound false for an entry that must not end the search, such as a damaged one
   */
  CopySearch(List<WatchedNode> nodes, Answers.Question<Optional<T>> question, Predicate<T> sound) {
    this.nodes = nodes;
    this.question = question;
    this.sound = sound;
  }

  /**
   * The entries that have to be compared, in the order of the nodes: none if no node that answered
   * has one; more than one only if the first cannot be believed on its own.
   *
   * @throws NodeUnavailableException if no node answered, or if none has an entry and one that is
   *     still there failed to say
   */
  List<Found<T>> run() throws StorageException {
    List<WatchedNode> first = servingUntilBelieved();
    ask(first);
    if (!credible) {
      ask(
          nodes.stream()
              .filter(node -> node.health().state().serving() && !first.contains(node))
              .toList());
    }
    if (found.isEmpty() && glitch != null) {
      throw glitch;
    }
    if (!answered) {
      throw WatchedNode.noneUsable(nodes, false);
    }
    return found;
  }

  private List<WatchedNode> servingUntilBelieved() {
    List<WatchedNode> first = new ArrayList<>();
    for (WatchedNode node : nodes) {
      if (node.health().state().serving()) {
        first.add(node);
        if (node.health().believed()) {
          break;
        }
      }
    }
    return first;
  }

  private void ask(List<WatchedNode> asked) throws StorageException {
    for (Answers.Answer<Optional<T>> answer : Answers.of(asked, question)) {
      try {
        Optional<T> entry = answer.value();
        answered = true;
        if (entry.isPresent() && !credible) {
          found.add(new Found<>(answer.node(), entry.get()));
          credible = answer.node().health().believed() && sound.test(entry.get());
        }
      } catch (NodeUnavailableException e) {
        // Its health knows; the others are asked
        glitch = e.isGlitch() ? e : glitch;
      }
    }
  }
}

package de.javakaffee.web.msm.storage;

import de.javakaffee.web.msm.storage.Answers.Answer;
import de.javakaffee.web.msm.storage.CopyWriter.Copy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One save over the nodes of a session: all copies at once, and in the place of nodes that turn out
 * to be lost, the next ones. For one save, by one thread.
 *
 * <p>Two nodes decide whether the save was overtaken: the first that answers, since all Tomcats
 * that see the same nodes meet there; and the first of which the receipt tells a CAS value, since
 * the other may have come back from an absence a moment ago. Mostly they are the same.
 */
final class ReplicatedSave {
  private final List<WatchedNode> nodes;
  private final int copies;
  private final CopyWriter writer;

  private final Map<String, Long> casByNode = new HashMap<>();
  private boolean firstDecided;
  private boolean guardDecided;
  private boolean outcomeUnknown;

  /**
   * @param nodes all nodes of the session in its order
   */
  ReplicatedSave(List<WatchedNode> nodes, int copies, CopyWriter writer) {
    this.nodes = nodes;
    this.copies = copies;
    this.writer = writer;
  }

  SaveResult run() throws StorageException {
    List<WatchedNode> untried = new ArrayList<>(nodes);
    while (casByNode.size() < copies) {
      untried.removeIf(node -> !node.health().state().serving());
      if (untried.isEmpty()) {
        break;
      }
      List<WatchedNode> batch =
          untried.subList(0, Math.min(copies - casByNode.size(), untried.size()));
      List<Answer<WriteResult>> answers = Answers.of(batch, writer::write);
      batch.clear();
      for (Answer<WriteResult> answer : answers) {
        Optional<LoadedValue> inTheWay = settle(answer);
        if (inTheWay.isPresent()) {
          return new SaveResult.Overtaken(inTheWay.get());
        }
      }
    }
    if (casByNode.isEmpty()) {
      throw WatchedNode.noneUsable(nodes, outcomeUnknown);
    }
    return new SaveResult.Saved(
        new Receipt(writer.value().version(), writer.value().checksum(), casByNode));
  }

  /** What stands in the way of the save, if this node decides and something does. */
  private Optional<LoadedValue> settle(Answer<WriteResult> answer) throws StorageException {
    WatchedNode node = answer.node();
    boolean guards = writer.guards(node);
    boolean decides = !firstDecided || (guards && !guardDecided);
    try {
      Copy copy = writer.settle(node, answer.value(), decides);
      firstDecided = true;
      guardDecided |= guards;
      if (copy instanceof Copy.Stored stored) {
        casByNode.put(node.id(), stored.cas());
      } else if (decides && copy instanceof Copy.Occupied occupied) {
        return Optional.of(LoadedValue.of(node.id(), occupied.current()));
      }
    } catch (NodeUnavailableException e) {
      // Its health knows; another node takes its place
      outcomeUnknown |= e.outcomeUnknown();
    } catch (ValueRejectedException e) {
      if (decides) {
        throw e;
      }
    }
    return Optional.empty();
  }
}

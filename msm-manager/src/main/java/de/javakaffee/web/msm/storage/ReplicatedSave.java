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
 * <p>The save is overtaken if any node holds a newer version than the expected one: another Tomcat
 * may have been unable to reach the first node a moment ago. Two that save at the same time may
 * both be overtaken, if each was first on another node; both then merge and save again. So whoever
 * is told "saved" has replaced nothing that it did not know.
 */
final class ReplicatedSave {
  private final List<WatchedNode> nodes;
  private final int copies;
  private final CopyWriter writer;

  private final Map<String, Long> casByNode = new HashMap<>();
  private boolean answered;
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
        Optional<StoredValue> inTheWay = settle(answer);
        if (inTheWay.isPresent()) {
          return overtaken(answer.node(), inTheWay.get(), answers);
        }
      }
    }
    if (casByNode.isEmpty()) {
      throw WatchedNode.noneUsable(nodes, outcomeUnknown);
    }
    return new SaveResult.Saved(
        new Receipt(writer.value().version(), writer.value().checksum(), casByNode));
  }

  /** What stands in the way of the save, if anything does. */
  private Optional<StoredValue> settle(Answer<WriteResult> answer) throws StorageException {
    WatchedNode node = answer.node();
    boolean first = !answered;
    try {
      Copy copy = writer.settle(node, answer.value());
      answered = true;
      if (copy instanceof Copy.Stored stored) {
        casByNode.put(node.id(), stored.cas());
      } else if (copy instanceof Copy.Newer newer) {
        return Optional.of(newer.current());
      } else if (first && copy instanceof Copy.Foreign foreign) {
        return Optional.of(foreign.current());
      }
    } catch (NodeUnavailableException e) {
      // Its health knows; another node takes its place
      outcomeUnknown |= e.outcomeUnknown();
    } catch (ValueRejectedException e) {
      if (first) {
        throw e;
      }
    }
    return Optional.empty();
  }

  /**
   * The receipt also tells the CAS values of what this save has stored on other nodes: the next
   * one, made of the newer version and our changes, replaces both.
   */
  private SaveResult overtaken(
      WatchedNode node, StoredValue current, List<Answer<WriteResult>> answers)
      throws StorageException {
    for (Answer<WriteResult> answer : answers) {
      if (answer.isGiven() && answer.value() instanceof WriteResult.Written written) {
        casByNode.put(answer.node().id(), written.tag().cas());
      }
    }
    LoadedValue newer = LoadedValue.of(node.id(), current);
    casByNode.putAll(newer.receipt().casByNode());
    return new SaveResult.Overtaken(
        new LoadedValue(
            newer.bytes(),
            new Receipt(newer.receipt().version(), newer.receipt().checksum(), casByNode),
            newer.remaining()));
  }
}

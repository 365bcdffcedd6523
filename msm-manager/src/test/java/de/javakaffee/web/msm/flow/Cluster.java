package de.javakaffee.web.msm.flow;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.flow.FlowSettings.Saving;
import de.javakaffee.web.msm.id.SessionId;
import de.javakaffee.web.msm.id.SessionIdFormat;
import de.javakaffee.web.msm.record.MalformedRecordException;
import de.javakaffee.web.msm.record.StoredRecord;
import de.javakaffee.web.msm.record.StoredRecordCodec;
import de.javakaffee.web.msm.storage.InMemoryNode;
import de.javakaffee.web.msm.storage.ManualClock;
import de.javakaffee.web.msm.storage.StoredValue;
import de.javakaffee.web.msm.storage.TimeToLive;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32C;

/** Two nodes in memory, n1 and n2, and any number of Tomcats over them. */
final class Cluster {
  static final Duration MAX_INACTIVE = Duration.ofMinutes(30);
  static final Duration AUDIT_PAUSE = Duration.ofSeconds(5);
  static final LocalCopyBounds BOUNDS = new LocalCopyBounds(3, Duration.ofMinutes(5));

  private static final SessionIdFormat IDS = new SessionIdFormat(Set.of("n1", "n2"));

  final ManualClock clock = new ManualClock();
  final InMemoryNode n1 = new InMemoryNode("n1", clock);
  final InMemoryNode n2 = new InMemoryNode("n2", clock);
  private final HookedNode hookedN1 = new HookedNode(n1);
  private final HookedNode hookedN2 = new HookedNode(n2);
  private final List<Tomcat> tomcats = new ArrayList<>();

  static SessionId id(String text) {
    return IDS.parse(text).orElseThrow();
  }

  List<InMemoryNode> nodes() {
    return List.of(n1, n2);
  }

  /** The nodes as the Tomcats see them. */
  List<HookedNode> hookedNodes() {
    return List.of(hookedN1, hookedN2);
  }

  /**
   * Lets something happen just before the next such call, once.
   *
   * @param call such as {@code n1 get <key>}
   */
  void before(String call, Runnable hook) {
    hookedNodes().stream()
        .filter(node -> call.startsWith(node.id() + " "))
        .forEach(node -> node.before(call.substring(node.id().length() + 1), hook));
  }

  /** One of several Tomcats behind a balancer that does not stick. */
  Tomcat checked() {
    return checked(BOUNDS);
  }

  Tomcat checked(LocalCopyBounds bounds) {
    return add(FlowSettings.checked(bounds, Optional.of(AUDIT_PAUSE)));
  }

  /** One of several Tomcats behind a balancer that sends it what has its route. */
  Tomcat sticky(String route, Saving saving) {
    return add(FlowSettings.sticky(route, saving, Optional.of(AUDIT_PAUSE)));
  }

  private Tomcat add(FlowSettings settings) {
    Tomcat tomcat = new Tomcat(this, settings);
    tomcats.add(tomcat);
    return tomcat;
  }

  /** Time goes by in steps, in which every Tomcat does what it has to do in the background. */
  void pass(Duration duration) {
    Duration step = Duration.ofSeconds(1);
    for (Duration passed = Duration.ZERO;
        passed.compareTo(duration) < 0;
        passed = passed.plus(step)) {
      clock.advance(step);
      tomcats.forEach(tomcat -> tomcat.executor.runDue());
    }
  }

  void nodesGo() {
    nodes().forEach(InMemoryNode::disconnect);
    probe();
  }

  void nodesComeBack() {
    nodes().forEach(InMemoryNode::comeBack);
    probe();
  }

  /** Both nodes are restarted: all is lost. */
  void nodesRestart() {
    nodes().forEach(InMemoryNode::kill);
    probe();
    nodesComeBack();
  }

  /** Every Tomcat asks the nodes whether they are there. */
  void probe() {
    tomcats.forEach(tomcat -> tomcat.probes.runOnce());
  }

  /** What the nodes were asked since the last time, such as {@code n1 check <key>}. */
  List<String> calls() {
    List<String> calls = new ArrayList<>();
    for (InMemoryNode node : nodes()) {
      node.calls().forEach(call -> calls.add(node.id() + " " + call));
    }
    return calls;
  }

  /** What stands under the id on the node. */
  static Optional<StoredRecord> record(InMemoryNode node, SessionId id) {
    return node.stored(id.withoutRoute()).map(Cluster::decoded);
  }

  /** Writes bytes to both nodes that are no session record. */
  void overwrite(SessionId id, byte[] bytes) throws Exception {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes);
    for (InMemoryNode node : nodes()) {
      node.put(id.withoutRoute(), bytes, (int) checksum.getValue(), new TimeToLive(3600)).await();
    }
    calls();
  }

  void assertClean() {
    nodes().forEach(node -> assertThat(node.openReplies()).as(node.id()).isZero());
    tomcats.forEach(Tomcat::assertApplicationLoaderWasUsed);
  }

  private static StoredRecord decoded(StoredValue value) {
    try {
      return StoredRecordCodec.decode(value.bytes());
    } catch (MalformedRecordException e) {
      throw new AssertionError(e);
    }
  }
}

package de.javakaffee.web.msm.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class NodeOrderTest {

  @Test
  void theBirthNodeIsFirst() {
    for (String birthNode : List.of("n1", "n2", "n3", "n4")) {
      assertThat(order(Set.of(), key("some", birthNode), "n1", "n2", "n3", "n4").get(0))
          .isEqualTo(birthNode);
    }
  }

  @Test
  void failoverNodesAreLast() {
    for (int i = 0; i < 50; i++) {
      List<String> order = order(Set.of("n2", "n3"), key("key" + i, "n1"), "n1", "n2", "n3", "n4");
      assertThat(order.subList(0, 2)).containsExactly("n1", "n4");
      assertThat(order.subList(2, 4)).containsExactlyInAnyOrder("n2", "n3");
    }
  }

  @Test
  void aSessionBornOnAFailoverNodeIsLookedForThereFirst() {
    assertThat(order(Set.of("n1"), key("some", "n1"), "n1", "n2")).containsExactly("n1", "n2");
  }

  @Test
  void theGuidesFailoverNodeHoldsTheSecondCopy() {
    assertThat(order(Set.of("n1"), key("some", "n2"), "n1", "n2")).containsExactly("n2", "n1");
  }

  @Test
  void aNodeThatIsNotConfiguredChangesNothing() {
    SessionKey gone = key("some", "n9");
    SessionKey none = new SessionKey("some", Optional.empty());
    assertThat(order(Set.of(), gone, "n1", "n2", "n3"))
        .isEqualTo(order(Set.of(), none, "n1", "n2", "n3"));
  }

  /** The order is part of what all Tomcats of a cluster must agree on, whatever their version. */
  @Test
  void theOrderIsTheSameInEveryVersion() {
    String[] nodes = {"n1", "n2", "n3", "n4", "n5"};
    assertThat(order(Set.of(), new SessionKey("0F3A-n1", Optional.empty()), nodes))
        .containsExactly("n5", "n3", "n1", "n2", "n4");
    assertThat(order(Set.of(), new SessionKey("app_B77C-n2", Optional.empty()), nodes))
        .containsExactly("n2", "n5", "n4", "n3", "n1");
  }

  @Test
  void theOrderInWhichNodesAreConfiguredDoesNotMatter() {
    for (int i = 0; i < 50; i++) {
      SessionKey key = new SessionKey("key" + i, Optional.empty());
      assertThat(order(Set.of(), key, "n3", "n1", "n2"))
          .isEqualTo(order(Set.of(), key, "n1", "n2", "n3"));
    }
  }

  @Test
  void withoutOneNodeTheOthersKeepTheirOrder() {
    for (int i = 0; i < 50; i++) {
      SessionKey key = new SessionKey("key" + i, Optional.empty());
      List<String> rest = new ArrayList<>(order(Set.of(), key, "n1", "n2", "n3", "n4"));
      rest.remove("n2");
      assertThat(order(Set.of(), key, "n1", "n3", "n4")).isEqualTo(rest);
    }
  }

  @Test
  void secondCopiesAreSpreadEvenly() {
    long onN2 =
        IntStream.range(0, 9000)
            .filter(
                i ->
                    order(Set.of(), key("session-" + i, "n1"), "n1", "n2", "n3", "n4")
                        .get(1)
                        .equals("n2"))
            .count();
    assertThat(onN2).isBetween(2800L, 3200L);
  }

  private static SessionKey key(String key, String birthNode) {
    return new SessionKey(key, Optional.of(birthNode));
  }

  private static List<String> order(Set<String> failoverNodes, SessionKey key, String... ids) {
    ManualClock clock = new ManualClock();
    List<WatchedNode> nodes =
        Stream.of(ids)
            .map(id -> new WatchedNode(new InMemoryNode(id, clock), clock, () -> {}))
            .toList();
    return new NodeOrder(nodes, failoverNodes).of(key).stream().map(WatchedNode::id).toList();
  }
}

package de.javakaffee.web.msm.storage;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * In which order the nodes are responsible for a session: the one where it was born, then the
 * others by rendezvous hashing, failover nodes last. Every Tomcat comes to the same order; without
 * one of the nodes the rest keep theirs. Immutable.
 */
final class NodeOrder {
  private final List<WatchedNode> nodes;
  private final Set<String> failoverNodes;

  NodeOrder(List<WatchedNode> nodes, Set<String> failoverNodes) {
    this.nodes = nodes;
    this.failoverNodes = failoverNodes;
  }

  List<WatchedNode> of(SessionKey key) {
    long keyHash = hash(key.key());
    return nodes.stream()
        .sorted(
            Comparator.comparingInt((WatchedNode node) -> rank(node.id(), key.birthNode()))
                .thenComparing(
                    node -> mix(keyHash ^ mix(hash(node.id()))), Comparator.reverseOrder()))
        .toList();
  }

  private int rank(String nodeId, Optional<String> birthNode) {
    if (birthNode.isPresent() && birthNode.get().equals(nodeId)) {
      return 0;
    }
    return failoverNodes.contains(nodeId) ? 2 : 1;
  }

  /** FNV-1a, 64 bits. */
  private static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xFF)) * 0x100000001b3L;
    }
    return hash;
  }

  /** The finalizer of SplitMix64: FNV alone hardly changes the high bits for short texts. */
  private static long mix(long hash) {
    long mixed = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}

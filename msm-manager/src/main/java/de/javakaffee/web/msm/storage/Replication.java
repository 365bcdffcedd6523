package de.javakaffee.web.msm.storage;

import java.util.Set;

/**
 * How sessions are spread over the nodes. Immutable.
 *
 * @param copies how many nodes shall hold a session, at least 1
 * @param failoverNodes ids of nodes that are used after all others
 */
public record Replication(int copies, Set<String> failoverNodes) {

  public Replication {
    if (copies < 1) {
      throw new IllegalArgumentException("copies " + copies + ": must be at least 1");
    }
    failoverNodes = Set.copyOf(failoverNodes);
  }
}

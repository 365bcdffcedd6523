package de.javakaffee.web.msm.settings;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The memcacheds and how they are used. Immutable.
 *
 * @param addresses at least one, with different ids and addresses
 * @param failoverNodes ids of those to be used after all others
 * @param copies how many nodes shall hold a session, 1 to the number of nodes
 * @param operationTimeout bounds one call of one node
 */
public record NodeSettings(
    List<NodeAddress> addresses,
    Set<String> failoverNodes,
    int copies,
    Duration operationTimeout,
    Optional<Credentials> credentials) {

  public NodeSettings {
    addresses = List.copyOf(addresses);
    failoverNodes = Set.copyOf(failoverNodes);
  }

  /** What may stand in session ids; empty for a single node without id. */
  public Set<String> idsInSessionIds() {
    return addresses.stream()
        .flatMap(address -> address.id().stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}

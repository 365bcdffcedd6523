package de.javakaffee.web.msm.storage;

import java.time.Instant;
import java.util.Optional;

/**
 * One node at one moment, for people.
 *
 * @param awaySince when it was last lost; stays after its return, as long as its copies are not
 *     believed without comparison
 */
public record NodeStatus(String id, String address, NodeState state, Optional<Instant> awaySince) {

  /** Such as {@code n1 (10.0.0.1:11211) UP, was away since 2026-11-22T08:00:00Z}. */
  @Override
  public String toString() {
    String absence = awaySince.map(since -> ", was away since " + since).orElse("");
    return id + " (" + address + ") " + state + absence;
  }
}

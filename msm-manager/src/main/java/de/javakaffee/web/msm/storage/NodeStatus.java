package de.javakaffee.web.msm.storage;

import java.time.Instant;
import java.util.Optional;

/**
 * One node at one moment, for people.
 *
 * @param awaySince when it was last lost; stays after its return, as long as its copies are not
 *     believed without comparison
 */
public record NodeStatus(String id, String address, NodeState state, Optional<Instant> awaySince) {}

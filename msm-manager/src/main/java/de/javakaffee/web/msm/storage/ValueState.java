package de.javakaffee.web.msm.storage;

import java.time.Duration;
import java.util.Optional;

/**
 * What a node tells of an entry without its value.
 *
 * @param remaining time to live before this call renewed it, in whole seconds; empty if unlimited
 *     or if the protocol cannot tell
 */
public record ValueState(ValueTag tag, Optional<Duration> remaining) {}

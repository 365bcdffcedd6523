package de.javakaffee.web.msm.settings;

import de.javakaffee.web.msm.frame.ChangeDetection;
import de.javakaffee.web.msm.id.KeyPrefix;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * When sessions are stored, and what of them. Immutable.
 *
 * @param asynchronous after the request, in sticky mode
 * @param timeout how long a request waits for a synchronous save in sticky mode
 * @param threads for asynchronous saves, at least 1
 * @param storedAttributes names of the attributes that are stored; empty: all
 * @param keyPrefix what precedes session ids in keys
 * @param auditInterval the shortest time between two audits of one session
 */
public record SavingSettings(
    boolean asynchronous,
    Duration timeout,
    int threads,
    Optional<Pattern> storedAttributes,
    KeyPrefix keyPrefix,
    ChangeDetection changeDetection,
    Duration auditInterval) {}

package de.javakaffee.web.msm.settings;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How requests find their session. Immutable.
 *
 * @param sticky empty: if the Engine has a jvmRoute
 * @param maxInactive idle time after which a new session ends; negative: never; empty: what the web
 *     application says
 * @param ignoredUris requests that see their session but do not store it
 * @param localCacheSize how many sessions this Tomcat keeps at hand if it is not sticky; 0 for none
 * @param localCacheMaxAge how long it keeps one that no request asks for
 */
public record RequestSettings(
    Optional<Boolean> sticky,
    LockingMode lockingMode,
    Optional<Duration> maxInactive,
    Optional<Pattern> ignoredUris,
    int localCacheSize,
    Duration localCacheMaxAge) {}

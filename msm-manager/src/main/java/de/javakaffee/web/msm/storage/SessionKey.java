package de.javakaffee.web.msm.storage;

import java.util.Optional;

/**
 * Where a session is looked for.
 *
 * @param key 1 to 250 bytes of ASCII without spaces and control characters
 * @param birthNode the node that the session id names, if it is one of the configured ones; it is
 *     the first to be asked
 */
public record SessionKey(String key, Optional<String> birthNode) {}

package de.javakaffee.web.msm.id;

import de.javakaffee.web.msm.storage.SessionKey;

/**
 * Makes the keys under which one web application's sessions are stored: {@code
 * [<prefix>_]<id>[-<node>]}. Immutable.
 *
 * <p>A prefix of more than 89 bytes is replaced by its SHA-256 in hexadecimal (64 characters), so
 * that every key fits into memcached's 250 bytes.
 */
public final class SessionKeys {
  private static final int LONGEST_KEY = 250;
  private static final int LONGEST_PREFIX = LONGEST_KEY - 1 - SessionIdFormat.LONGEST_WITHOUT_ROUTE;

  private final String start;

  /**
   * @param prefix of a {@link KeyPrefix}; empty for none
   */
  public SessionKeys(String prefix) {
    String fitting = prefix.length() > LONGEST_PREFIX ? Hashes.sha256(prefix) : prefix;
    this.start = fitting.isEmpty() ? "" : fitting + "_";
  }

  public SessionKey of(SessionId id) {
    return new SessionKey(start + id.withoutRoute(), id.node());
  }
}

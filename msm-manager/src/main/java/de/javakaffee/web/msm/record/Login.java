package de.javakaffee.web.msm.record;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who is logged in, and how far a login under way has come. Immutable.
 *
 * @param authType as {@code HttpServletRequest.getAuthType()} tells it; empty if nobody is logged
 *     in
 * @param principal written and read by the Tomcat side only
 * @param notes what an authenticator keeps with the session, by the note's name, such as the
 *     request that was interrupted by the login form
 */
public record Login(
    Optional<String> authType, Optional<Blob> principal, SortedMap<String, Blob> notes) {

  public Login {
    notes = Collections.unmodifiableSortedMap(new TreeMap<>(notes));
  }

  /** Nobody is logged in and no login is under way. */
  public static Login none() {
    return new Login(Optional.empty(), Optional.empty(), Collections.emptySortedMap());
  }
}

package de.javakaffee.web.msm;

import static java.lang.System.Logger.Level.WARNING;

import de.javakaffee.web.msm.id.SessionId;
import de.javakaffee.web.msm.record.Blob;
import de.javakaffee.web.msm.record.Login;
import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.security.Principal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.catalina.authenticator.Constants;
import org.jspecify.annotations.Nullable;

/**
 * Encodes who is logged in, and a login that is under way: principal, saved request and the note
 * that goes with it. Java serialization is what Tomcat's own classes are made for; the transcoder
 * used applies the class filter and the limits of all others. Safe for use by many threads.
 */
final class SessionLogins {
  private static final System.Logger LOG = System.getLogger(SessionLogins.class.getName());
  private static final String VALUE = "value";

  private final Transcoder java;

  SessionLogins(Transcoder java) {
    this.java = java;
  }

  /** What of a login could be decoded. */
  record Decoded(
      @Nullable String authType, @Nullable Principal principal, Map<String, Object> notes) {}

  /** What cannot be encoded is left out with a line in the log: the user logs in again. */
  Login encode(
      SessionId id,
      @Nullable String authType,
      @Nullable Principal principal,
      Map<String, Object> notes) {
    Optional<Blob> encodedPrincipal = encode(id, "principal", principal);
    TreeMap<String, Blob> encodedNotes = new TreeMap<>();
    for (String name : new String[] {Constants.SESSION_ID_NOTE, Constants.FORM_REQUEST_NOTE}) {
      encode(id, name, notes.get(name)).ifPresent(blob -> encodedNotes.put(name, blob));
    }
    boolean loggedIn = principal == null || encodedPrincipal.isPresent();
    return new Login(
        loggedIn ? Optional.ofNullable(authType) : Optional.empty(),
        encodedPrincipal,
        encodedNotes);
  }

  Decoded decode(SessionId id, Login login) {
    Object principal = login.principal().map(blob -> decode(id, "principal", blob)).orElse(null);
    Map<String, Object> notes = new HashMap<>();
    login
        .notes()
        .forEach(
            (name, blob) -> {
              Object note = decode(id, name, blob);
              if (note != null) {
                notes.put(name, note);
              }
            });
    boolean loggedIn = login.principal().isEmpty() || principal instanceof Principal;
    return new Decoded(
        loggedIn ? login.authType().orElse(null) : null,
        principal instanceof Principal known ? known : null,
        notes);
  }

  private Optional<Blob> encode(SessionId id, String what, @Nullable Object value) {
    if (value == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Blob.of(java.encode(Map.of(VALUE, value))));
    } catch (TranscodingException e) {
      LOG.log(
          WARNING,
          "session " + id.shortened() + ": " + what + " cannot be stored: " + e.getMessage());
      return Optional.empty();
    }
  }

  private @Nullable Object decode(SessionId id, String what, Blob blob) {
    try {
      return java.decode(blob.toByteArray()).get(VALUE);
    } catch (TranscodingException e) {
      LOG.log(
          WARNING,
          "session " + id.shortened() + ": " + what + " cannot be read: " + e.getMessage());
      return null;
    }
  }
}

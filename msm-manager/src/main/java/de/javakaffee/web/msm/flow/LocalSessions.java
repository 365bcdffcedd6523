package de.javakaffee.web.msm.flow;

import de.javakaffee.web.msm.frame.EncodedAttributes;
import de.javakaffee.web.msm.id.SessionId;
import de.javakaffee.web.msm.record.SessionHeader;
import java.util.Collection;
import java.util.Optional;

/** The sessions held in this JVM. Safe for use by many threads. */
public interface LocalSessions {

  /** The session with this id, whatever its route. */
  Optional<LocalSession> find(SessionId id);

  /** Makes a session of what was loaded, and holds it from now on. */
  LocalSession admit(SessionId id, SessionHeader header, EncodedAttributes attributes);

  /** A snapshot. */
  Collection<? extends LocalSession> all();
}

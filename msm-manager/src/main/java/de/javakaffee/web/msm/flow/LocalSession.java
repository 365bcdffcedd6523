package de.javakaffee.web.msm.flow;

import de.javakaffee.web.msm.frame.SessionAttributes;
import de.javakaffee.web.msm.id.SessionId;
import de.javakaffee.web.msm.record.SessionHeader;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A session held in this JVM, as the flow sees it. Safe for use by many threads. */
public interface LocalSession {

  /** The id as it is now. */
  SessionId sessionId();

  SessionAttributes attributes();

  /** What is known of the session's stored form; the same object all its life. */
  StoredState stored();

  /** The header as it would be stored now, with this version. */
  SessionHeader header(long version);

  /**
   * Takes over login and maximum idle time of a newer record, where they are still what they were
   * in the record known before (null: always).
   */
  void adopt(@Nullable SessionHeader known, SessionHeader newer);

  /** Somebody used the session at this moment, maybe on another Tomcat. */
  void usedAt(Instant moment);

  /** The last use known here. */
  Instant lastUse();

  /** How long the session may stay unused; zero or negative: for ever. */
  Duration maxInactive();

  /** Requests, asynchronous work and the like that hold the session now. */
  int users();

  /** True until the session was invalidated, expired or dropped. */
  boolean isLive();

  /** Ends the session's life with all its events. */
  void expireWithEvents();

  /** The session ended elsewhere: it is invalid from now on, and the application is not told. */
  void endSilently();

  /** Lets go of the local copy; the session lives on in the store. The application is not told. */
  void forget();
}

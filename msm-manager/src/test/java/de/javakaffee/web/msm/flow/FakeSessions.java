package de.javakaffee.web.msm.flow;

import de.javakaffee.web.msm.frame.EncodedAttributes;
import de.javakaffee.web.msm.id.SessionId;
import de.javakaffee.web.msm.record.SessionHeader;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The sessions held by one Tomcat of a test. Safe for use by many threads. */
final class FakeSessions implements LocalSessions {
  private final Tomcat owner;
  private final Map<String, FakeSession> byId = new ConcurrentHashMap<>();
  private final AtomicInteger admitted = new AtomicInteger();
  private volatile boolean overlooksNext;

  FakeSessions(Tomcat owner) {
    this.owner = owner;
  }

  /** How often a session was made of what was loaded. */
  int admitted() {
    return admitted.get();
  }

  /** The next search finds nothing, as if another thread were still loading the session. */
  void overlookNext() {
    overlooksNext = true;
  }

  Optional<FakeSession> get(SessionId id) {
    return Optional.ofNullable(byId.get(id.withoutRoute()));
  }

  void add(FakeSession session) {
    byId.put(session.sessionId().withoutRoute(), session);
  }

  void remove(FakeSession session) {
    byId.remove(session.sessionId().withoutRoute(), session);
  }

  @Override
  public Optional<LocalSession> find(SessionId id) {
    boolean overlooked = overlooksNext;
    overlooksNext = false;
    return overlooked ? Optional.empty() : Optional.ofNullable(byId.get(id.withoutRoute()));
  }

  @Override
  public LocalSession admit(SessionId id, SessionHeader header, EncodedAttributes attributes) {
    admitted.incrementAndGet();
    FakeSession session = owner.newSession(id, header);
    session.attributes().load(attributes);
    add(session);
    return session;
  }

  @Override
  public Collection<? extends LocalSession> all() {
    return List.copyOf(byId.values());
  }
}

package de.javakaffee.web.msm.flow;

import de.javakaffee.web.msm.frame.SessionAttributes;
import de.javakaffee.web.msm.id.SessionId;
import de.javakaffee.web.msm.record.Login;
import de.javakaffee.web.msm.record.SessionHeader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A session as the Tomcat side makes one, without Tomcat. Safe for use by many threads. */
final class FakeSession implements LocalSession {
  private final Tomcat owner;
  private final Clock clock;
  private final SessionAttributes attributes;
  private final StoredState stored = new StoredState();
  private final AtomicInteger users = new AtomicInteger();
  private final Instant createdAt;
  private volatile SessionId id;
  private volatile Instant lastAccessedAt;
  private volatile Instant thisAccessedAt;
  private volatile Duration maxInactive;
  private volatile boolean isNew;
  private volatile boolean live = true;
  private volatile Login login;

  FakeSession(
      Tomcat owner, Clock clock, SessionId id, SessionHeader header, SessionAttributes attributes) {
    this.owner = owner;
    this.clock = clock;
    this.id = id;
    this.attributes = attributes;
    this.createdAt = header.createdAt();
    this.lastAccessedAt = header.lastAccessedAt();
    this.thisAccessedAt = header.thisAccessedAt();
    this.maxInactive = header.maxInactive();
    this.isNew = header.isNew();
    this.login = header.login();
  }

  // ---- what an application does

  @Nullable Object get(String name) {
    return attributes.get(name);
  }

  /** The value of an attribute that is there. */
  Object object(String name) {
    return Objects.requireNonNull(attributes.get(name), name);
  }

  int number(String name) {
    return (int) object(name);
  }

  void set(String name, Object value) {
    attributes.put(name, value);
  }

  void setMaxInactive(Duration newMaxInactive) {
    maxInactive = newMaxInactive;
  }

  void login(Login newLogin) {
    login = newLogin;
  }

  Login login() {
    return login;
  }

  boolean isNew() {
    return isNew;
  }

  Instant lastAccessedAt() {
    return lastAccessedAt;
  }

  /** What an application's log-out does; the future is the one of the flow. */
  Future<?> invalidate() {
    owner.sessions.remove(this);
    Future<?> end = owner.flow.ended(this);
    live = false;
    owner.tellEnd(id);
    return end;
  }

  void rename(SessionId newId) {
    owner.flow.rename(
        this,
        () -> {
          owner.sessions.remove(this);
          id = newId;
          owner.sessions.add(this);
        });
  }

  // ---- what Tomcat does

  void access() {
    thisAccessedAt = clock.instant();
    users.incrementAndGet();
  }

  void endAccess() {
    isNew = false;
    thisAccessedAt = clock.instant();
    lastAccessedAt = thisAccessedAt;
    users.decrementAndGet();
    if (live) {
      owner.flow.afterUse(this);
    }
  }

  boolean isValid() {
    return live && !Lifetime.isOver(this, clock.instant());
  }

  // ---- what the flow does

  @Override
  public SessionId sessionId() {
    return id;
  }

  @Override
  public SessionAttributes attributes() {
    return attributes;
  }

  @Override
  public StoredState stored() {
    return stored;
  }

  @Override
  public SessionHeader header(long version) {
    return new SessionHeader(
        id.withoutRoute(),
        version,
        createdAt,
        lastAccessedAt,
        thisAccessedAt,
        maxInactive,
        isNew,
        login);
  }

  @Override
  public void adopt(@Nullable SessionHeader known, SessionHeader newer) {
    if (known == null || maxInactive.equals(known.maxInactive())) {
      maxInactive = newer.maxInactive();
    }
    if (known == null || login.equals(known.login())) {
      login = newer.login();
    }
  }

  @Override
  public void usedAt(Instant moment) {
    if (moment.isAfter(thisAccessedAt.plusSeconds(1))) {
      thisAccessedAt = moment;
      lastAccessedAt = moment;
    }
  }

  @Override
  public Instant lastUse() {
    return thisAccessedAt;
  }

  @Override
  public Duration maxInactive() {
    return maxInactive;
  }

  @Override
  public int users() {
    return users.get();
  }

  @Override
  public boolean isLive() {
    return live;
  }

  @Override
  public void expireWithEvents() {
    Future<?> unused = invalidate();
  }

  @Override
  public void endSilently() {
    live = false;
    forget();
  }

  @Override
  public void forget() {
    owner.sessions.remove(this);
  }
}

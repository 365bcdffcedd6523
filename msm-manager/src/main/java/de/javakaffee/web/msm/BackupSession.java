package de.javakaffee.web.msm;

import de.javakaffee.web.msm.flow.LocalSession;
import de.javakaffee.web.msm.flow.StoredState;
import de.javakaffee.web.msm.frame.EncodedAttributes;
import de.javakaffee.web.msm.frame.SessionAttributes;
import de.javakaffee.web.msm.id.SessionId;
import de.javakaffee.web.msm.record.Login;
import de.javakaffee.web.msm.record.SessionHeader;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.catalina.authenticator.Constants;
import org.apache.catalina.loader.WebappClassLoaderBase;
import org.apache.catalina.session.StandardSession;
import org.jspecify.annotations.Nullable;

/**
 * A session of Tomcat whose attributes are decoded when they are asked for. Its map of attributes
 * is {@link SessionAttributes}, so that Tomcat's own code for events works on it unchanged. Safe
 * for use by many threads.
 */
@SuppressWarnings("serial") // stored frame by frame, never by its own Java serialization
final class BackupSession extends StandardSession implements LocalSession {
  private static final Set<String> LOGIN_NOTES =
      Set.of(Constants.SESSION_ID_NOTE, Constants.FORM_REQUEST_NOTE);

  /** Times of use told by the store are whole seconds: less is no news. */
  private static final Duration STORE_PRECISION = Duration.ofSeconds(1);

  private final StartedManager owner;
  private final SessionAttributes lazyAttributes;
  private final StoredState stored = new StoredState();
  private final AtomicInteger users = new AtomicInteger();

  private volatile @Nullable SessionId parsedId;
  private volatile @Nullable Future<?> endStored;

  private final Object loginLock = new Object();
  private Login login = Login.none();
  private boolean loginChanged;

  BackupSession(MemcachedBackupSessionManager manager, StartedManager owner) {
    super(manager);
    this.owner = owner;
    this.lazyAttributes = owner.newAttributes();
    this.attributes = lazyAttributes;
  }

  // ---- Tomcat uses the session

  @Override
  public void tellNew() {
    owner.maxInactive().ifPresent(configured -> maxInactiveInterval = (int) configured.toSeconds());
    super.tellNew();
  }

  @Override
  public void access() {
    super.access();
    users.incrementAndGet();
  }

  @Override
  public void endAccess() {
    super.endAccess();
    users.updateAndGet(count -> Math.max(0, count - 1));
    if (isLive()) {
      owner.flow().afterUse(this);
    }
  }

  /**
   * False once its time is over, but never the end by itself: another Tomcat may have used the
   * session since. {@link MemcachedBackupSessionManager#processExpires} asks the store first.
   */
  @Override
  public boolean isValid() {
    return isValid
        && (expiring
            || maxInactiveInterval <= 0
            || getIdleTimeInternal() / 1000 < maxInactiveInterval);
  }

  /** Another web application (the manager's list of sessions) looks, but does not change. */
  @Override
  public @Nullable Object getAttribute(String name) {
    return name != null && isValid && isAnotherApplication()
        ? lazyAttributes.peek(name)
        : super.getAttribute(name);
  }

  private boolean isAnotherApplication() {
    ClassLoader caller = Thread.currentThread().getContextClassLoader();
    return caller != owner.webappLoader() && caller instanceof WebappClassLoaderBase;
  }

  @Override
  public void activate() {
    tellActivationListeners(super::activate);
  }

  @Override
  public void passivate() {
    tellActivationListeners(super::passivate);
  }

  /** Lets Tomcat see the listeners among the values only: the others stay as they are, encoded. */
  private void tellActivationListeners(Runnable event) {
    ConcurrentHashMap<String, Object> flagged = new ConcurrentHashMap<>();
    for (String name : lazyAttributes.activationListeners()) {
      Object value = lazyAttributes.get(name);
      if (value != null) {
        flagged.put(name, value);
      }
    }
    attributes = flagged;
    try {
      event.run();
    } finally {
      attributes = lazyAttributes;
    }
  }

  /** The session ended here; the future is done when the store was told. */
  void ended(Future<?> stored) {
    endStored = stored;
  }

  /** Null as long as the session has not ended here. */
  @Nullable Future<?> endStored() {
    return endStored;
  }

  // ---- login: its changes do not pass through attributes

  @Override
  public void setAuthType(@Nullable String authType) {
    super.setAuthType(authType);
    loginChanged();
  }

  @Override
  public void setPrincipal(@Nullable Principal principal) {
    super.setPrincipal(principal);
    loginChanged();
  }

  @Override
  public void setNote(String name, Object value) {
    super.setNote(name, value);
    if (LOGIN_NOTES.contains(name)) {
      loginChanged();
    }
  }

  @Override
  public void removeNote(String name) {
    super.removeNote(name);
    if (LOGIN_NOTES.contains(name)) {
      loginChanged();
    }
  }

  private void loginChanged() {
    synchronized (loginLock) {
      loginChanged = true;
    }
  }

  private Login login() {
    synchronized (loginLock) {
      if (loginChanged) {
        login = owner.logins().encode(sessionId(), authType, principal, notes);
        loginChanged = false;
      }
      return login;
    }
  }

  private void setLogin(Login newer) {
    synchronized (loginLock) {
      SessionLogins.Decoded decoded = owner.logins().decode(sessionId(), newer);
      super.setAuthType(decoded.authType());
      super.setPrincipal(decoded.principal());
      LOGIN_NOTES.forEach(notes::remove);
      notes.putAll(decoded.notes());
      login = newer;
      loginChanged = false;
    }
  }

  // ---- the flow uses the session

  /** Makes it what was stored. To be called before anybody else has the session. */
  void load(SessionId newId, SessionHeader header, EncodedAttributes stored) {
    setValid(true);
    setCreationTime(header.createdAt().toEpochMilli());
    maxInactiveInterval = (int) header.maxInactive().toSeconds();
    isNew = header.isNew();
    lastAccessedTime = header.lastAccessedAt().toEpochMilli();
    thisAccessedTime = header.thisAccessedAt().toEpochMilli();
    lazyAttributes.load(stored);
    id = newId.toString();
    setLogin(header.login());
  }

  @Override
  public SessionId sessionId() {
    SessionId known = parsedId;
    if (known == null || !known.toString().equals(id)) {
      known = owner.ids().parse(id).orElseThrow();
      parsedId = known;
    }
    return known;
  }

  @Override
  public SessionAttributes attributes() {
    return lazyAttributes;
  }

  @Override
  public StoredState stored() {
    return stored;
  }

  @Override
  public SessionHeader header(long version) {
    return new SessionHeader(
        sessionId().withoutRoute(),
        version,
        Instant.ofEpochMilli(creationTime),
        Instant.ofEpochMilli(lastAccessedTime),
        Instant.ofEpochMilli(thisAccessedTime),
        maxInactive(),
        isNew,
        login());
  }

  @Override
  public void adopt(@Nullable SessionHeader known, SessionHeader newer) {
    if (known == null || maxInactive().equals(known.maxInactive())) {
      maxInactiveInterval = (int) newer.maxInactive().toSeconds();
    }
    synchronized (loginLock) {
      boolean unchangedHere = known == null || login().equals(known.login());
      if (unchangedHere && !login.equals(newer.login())) {
        setLogin(newer.login());
      }
    }
  }

  @Override
  public void usedAt(Instant moment) {
    if (moment.isAfter(lastUse().plus(STORE_PRECISION))) {
      thisAccessedTime = moment.toEpochMilli();
      lastAccessedTime = thisAccessedTime;
    }
  }

  @Override
  public Instant lastUse() {
    return Instant.ofEpochMilli(thisAccessedTime);
  }

  @Override
  public Duration maxInactive() {
    return Duration.ofSeconds(Math.max(-1, maxInactiveInterval));
  }

  @Override
  public int users() {
    return users.get();
  }

  @Override
  public boolean isLive() {
    return isValid;
  }

  @Override
  public void expireWithEvents() {
    expire(true);
  }

  @Override
  public void endSilently() {
    setValid(false);
    forget();
  }

  @Override
  public void forget() {
    manager.remove(this, false);
  }
}

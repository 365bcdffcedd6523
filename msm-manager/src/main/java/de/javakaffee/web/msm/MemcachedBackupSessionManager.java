package de.javakaffee.web.msm;

import static java.lang.System.Logger.Level.WARNING;

import de.javakaffee.web.msm.flow.LocalSession;
import de.javakaffee.web.msm.flow.LocalSessions;
import de.javakaffee.web.msm.frame.EncodedAttributes;
import de.javakaffee.web.msm.id.SessionId;
import de.javakaffee.web.msm.record.SessionHeader;
import de.javakaffee.web.msm.settings.ManagerSettings;
import de.javakaffee.web.msm.settings.SettingException;
import de.javakaffee.web.msm.storage.NodeStatus;
import de.javakaffee.web.msm.storage.StorageException;
import java.io.IOException;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.LifecycleState;
import org.apache.catalina.Session;
import org.apache.catalina.authenticator.Constants;
import org.apache.catalina.connector.Request;
import org.apache.catalina.session.ManagerBase;
import org.apache.catalina.session.StandardSession;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the sessions of one web application in memcached. Named as {@code className} of a {@code
 * <Manager>} element; its attributes are listed in {@code docs/settings.md}.
 *
 * <p>Safe for use by many threads. Looking a session up and ending a request block while the store
 * is asked, where the mode wants it.
 */
public final class MemcachedBackupSessionManager extends ManagerBase {
  private static final System.Logger LOG =
      System.getLogger(MemcachedBackupSessionManager.class.getName());

  private final TreeMap<String, String> settings = new TreeMap<>();
  private final ConcurrentHashMap<String, BackupSession> sessionsByKey = new ConcurrentHashMap<>();
  private final LocalSessions localSessions = new SessionsOfThisTomcat();
  private volatile @Nullable StartedManager started;

  // ---- configuration

  /** Tomcat calls this for each attribute of the element that its own managers do not have. */
  public boolean setProperty(String name, String value) {
    settings.put(name, value);
    return true;
  }

  /** Puts the valve before the authenticator, which asks for sessions and answers login forms. */
  @Override
  public void setContext(Context context) {
    boolean first = getContext() == null;
    super.setContext(context);
    if (first && context != null) {
      context.getPipeline().addValve(new RequestValve(this));
    }
  }

  @Override
  public String getName() {
    return MemcachedBackupSessionManager.class.getSimpleName();
  }

  // ---- life cycle

  @Override
  protected void startInternal() throws LifecycleException {
    super.startInternal();
    try {
      started =
          StartedManager.start(ManagerSettings.parse(settings), this, localSessions).orElse(null);
    } catch (SettingException | IllegalArgumentException e) {
      throw new LifecycleException(e.getMessage());
    }
    setState(LifecycleState.STARTING);
  }

  @Override
  protected void stopInternal() throws LifecycleException {
    setState(LifecycleState.STOPPING);
    StartedManager stopping = started;
    if (stopping != null) {
      if (stopping.isSticky()) {
        sessionsByKey.values().forEach(BackupSession::passivate);
      }
      stopping.stop();
      started = null;
    }
    sessionsByKey.clear();
    sessions.clear();
    super.stopInternal();
  }

  /** What runs between start and stop; null before, after, and with {@code enabled="false"}. */
  @Nullable StartedManager started() {
    return started;
  }

  /** For JMX: each memcached with its state, such as {@code n1 (10.0.0.1:11211) UP}. */
  public String[] getNodeStates() {
    StartedManager running = started;
    return running == null
        ? new String[0]
        : running.nodes().stream().map(NodeStatus::toString).toArray(String[]::new);
  }

  // ---- sessions

  @Override
  protected StandardSession getNewSession() {
    StartedManager running = started;
    return running == null ? new StandardSession(this) : new BackupSession(this, running);
  }

  /** An id that a client made up is taken only if it could be one of ours. */
  @Override
  public Session createSession(@Nullable String id) {
    StartedManager running = started;
    boolean usable = id == null || running == null || running.ids().parse(id).isPresent();
    Session created = super.createSession(usable ? id : null);
    if (running != null && created instanceof BackupSession backup) {
      running.scopes().used(backup);
    }
    return created;
  }

  @Override
  protected String generateSessionId() {
    String id = super.generateSessionId();
    StartedManager running = started;
    return running == null ? id : running.born(id);
  }

  @Override
  public @Nullable Session findSession(@Nullable String id) throws IOException {
    StartedManager running = started;
    if (id == null || running == null) {
      return super.findSession(id);
    }
    Optional<SessionId> parsed = running.ids().parse(id);
    if (parsed.isEmpty()) {
      return null;
    }
    RequestScope scope = running.scopes().current();
    if (scope != null && scope.hasLookedUp(id)) {
      return sessionsByKey.get(parsed.get().withoutRoute());
    }
    try {
      BackupSession found = (BackupSession) running.flow().find(parsed.get()).orElse(null);
      if (found != null) {
        running.scopes().used(found);
      }
      return found;
    } catch (StorageException e) {
      LOG.log(
          WARNING,
          "session " + parsed.get().shortened() + " cannot be looked up: " + e.getMessage());
      throw new IOException(e);
    }
  }

  @Override
  public void add(Session session) {
    super.add(session);
    if (session instanceof BackupSession backup) {
      sessionsByKey.put(backup.sessionId().withoutRoute(), backup);
    }
  }

  /**
   * @param update true if the session ended: by the application, by a log-out, or since its time
   *     was over
   */
  @Override
  public void remove(Session session, boolean update) {
    super.remove(session, update);
    StartedManager running = started;
    if (session instanceof BackupSession backup && backup.getIdInternal() != null) {
      sessionsByKey.remove(backup.sessionId().withoutRoute(), backup);
      if (update && running != null) {
        var stored = running.flow().ended(backup);
        backup.ended(stored);
        RequestScope scope = running.scopes().current();
        if (scope != null) {
          scope.ended(stored);
        }
      }
    }
  }

  @Override
  protected void changeSessionId(
      Session session,
      String newId,
      boolean notifySessionListeners,
      boolean notifyContainerListeners) {
    StartedManager running = started;
    if (!(session instanceof BackupSession backup) || running == null) {
      super.changeSessionId(session, newId, notifySessionListeners, notifyContainerListeners);
      return;
    }
    running
        .flow()
        .rename(
            backup,
            () -> {
              super.changeSessionId(
                  session, newId, notifySessionListeners, notifyContainerListeners);
              if (session.getNote(Constants.SESSION_ID_NOTE) != null) {
                // A login is under way: FORM authentication ends sessions whose id is another
                session.setNote(Constants.SESSION_ID_NOTE, newId);
              }
            });
  }

  /** Sticky: gives a session that came from another Tomcat our route, so that it stays here. */
  void takeOver(Request request) {
    StartedManager running = started;
    String requested = request.getRequestedSessionId();
    if (running == null || requested == null || !running.isSticky()) {
      return;
    }
    Optional<String> route = Optional.of(getJvmRoute());
    Optional<SessionId> id = running.ids().parse(requested);
    if (id.isEmpty() || id.get().route().equals(route)) {
      return;
    }
    if (request.getSessionInternal(false) instanceof BackupSession session) {
      String ours = session.sessionId().withRoute(route).toString();
      if (!ours.equals(session.getIdInternal())) {
        changeSessionId(session, ours);
      }
      request.changeSessionId(ours);
    }
  }

  /** Nothing: sessions are stored as they change. */
  @Override
  public void load() {}

  /** Nothing: {@link #stopInternal} stores what is left. */
  @Override
  public void unload() {}

  // ---- background

  /** Ends idle sessions; differs from Tomcat's in that the store is asked before. */
  @Override
  public void processExpires() {
    if (started == null) {
      super.processExpires();
    }
  }

  @Override
  public void backgroundProcess() {
    super.backgroundProcess();
    StartedManager running = started;
    if (running != null) {
      running.flow().lookAfterIdleSessions();
    }
  }

  /** The sessions that this manager holds, as the flow sees them. */
  private final class SessionsOfThisTomcat implements LocalSessions {

    @Override
    public Optional<LocalSession> find(SessionId id) {
      return Optional.ofNullable(sessionsByKey.get(id.withoutRoute()));
    }

    @Override
    public LocalSession admit(SessionId id, SessionHeader header, EncodedAttributes attributes) {
      BackupSession session = (BackupSession) createEmptySession();
      session.load(id, header, attributes);
      add(session);
      if (started != null && started.isSticky()) {
        session.activate();
      }
      return session;
    }

    @Override
    public Collection<? extends LocalSession> all() {
      return sessionsByKey.values();
    }
  }
}

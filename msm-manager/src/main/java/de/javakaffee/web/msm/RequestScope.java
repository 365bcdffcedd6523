package de.javakaffee.web.msm;

import static java.lang.System.Logger.Level.ERROR;

import de.javakaffee.web.msm.flow.SessionFlow;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import org.apache.catalina.connector.Request;

/**
 * What is known of one request: which ids were looked up, whether the application may still change
 * the session, and what is to be stored before the response leaves. Used by one thread at a time,
 * not always the same one.
 */
final class RequestScope {
  private static final System.Logger LOG = System.getLogger(RequestScope.class.getName());

  private final SessionFlow flow;
  private final Request request;
  private final boolean ignored;
  private final Set<String> lookedUp = ConcurrentHashMap.newKeySet(2);
  private final Set<BackupSession> sessions = ConcurrentHashMap.newKeySet(2);
  private final Queue<Future<?>> ends = new ConcurrentLinkedQueue<>();
  private volatile boolean inService;

  RequestScope(SessionFlow flow, Request request, boolean ignored) {
    this.flow = flow;
    this.request = request;
    this.ignored = ignored;
  }

  boolean belongsTo(SessionFlow other) {
    return flow == other;
  }

  void serviceStarts() {
    inService = true;
  }

  void serviceReturned(boolean asynchronous) {
    inService = asynchronous;
    if (!asynchronous && request.getResponse().isClosed()) {
      // Closed within the servlet (a forward; on Tomcat 11 the last byte of Content-Length): what
      // it changed after that, no further action tells
      beforeResponse(false);
    }
  }

  /** False the first time: a request asks for its session up to four times. */
  boolean hasLookedUp(String id) {
    return !lookedUp.add(id);
  }

  /** This request was given a session, which any of its threads may end. */
  void used(BackupSession session) {
    sessions.add(session);
  }

  /** This thread of the request ended a session, maybe another one than its own. */
  void ended(Future<?> stored) {
    ends.add(stored);
  }

  /** The response's first or last bytes are about to leave. */
  void beforeResponse() {
    beforeResponse(inService);
  }

  private void beforeResponse(boolean requestGoesOn) {
    // The outermost boundary: whatever goes wrong here must not cost the client its answer
    try {
      for (Future<?> end = ends.poll(); end != null; end = ends.poll()) {
        flow.beforeResponse(end);
      }
      sessions.forEach(this::awaitEnd);
      BackupSession session = JoinedSession.of(request);
      if (session != null) {
        awaitEnd(session);
        if (session.isLive() && !ignored) {
          flow.beforeResponse(session, requestGoesOn);
        }
      }
    } catch (RuntimeException | Error e) {
      LOG.log(ERROR, "a session could not be stored", e);
    }
  }

  private void awaitEnd(BackupSession session) {
    Future<?> end = session.endStored();
    if (end != null) {
      flow.beforeResponse(end);
    }
  }
}

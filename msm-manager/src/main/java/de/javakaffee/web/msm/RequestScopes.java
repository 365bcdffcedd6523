package de.javakaffee.web.msm;

import de.javakaffee.web.msm.flow.SessionFlow;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.catalina.connector.Request;
import org.jspecify.annotations.Nullable;

/** The scopes of the requests under way, one per request. Safe for use by many threads. */
final class RequestScopes {
  private static final String NOTE = RequestScope.class.getName();

  private final SessionFlow flow;
  private final Optional<Pattern> ignoredUris;

  @SuppressWarnings("ThreadLocalUsage") // one per web application, gone with it
  private final ThreadLocal<RequestScope> current = new ThreadLocal<>();

  /**
   * @param ignoredUris requests whose URI matches do not wait for the store
   */
  RequestScopes(SessionFlow flow, Optional<Pattern> ignoredUris) {
    this.flow = flow;
    this.ignoredUris = ignoredUris;
  }

  /** Opens the request's scope, or finds it again when an asynchronous request is dispatched. */
  RequestScope enter(Request request) {
    RequestScope scope;
    if (request.getNote(NOTE) instanceof RequestScope present && present.belongsTo(flow)) {
      scope = present;
    } else {
      boolean ignored =
          ignoredUris.isPresent()
              && ignoredUris.get().matcher(request.getDecodedRequestURI()).matches();
      scope = new RequestScope(flow, request, ignored);
      request.setNote(NOTE, scope);
    }
    scope.serviceStarts();
    current.set(scope);
    return scope;
  }

  /** The servlets, filters and valves behind ours are through, at least on this thread. */
  void leave(RequestScope scope, Request request) {
    current.remove();
    scope.serviceReturned(request.isAsync());
  }

  /** The scope of the request that this thread serves for our context. */
  @Nullable RequestScope current() {
    return current.get();
  }

  /** The request that this thread serves for our context, if any, was given this session. */
  void used(BackupSession session) {
    RequestScope scope = current();
    if (scope != null) {
      scope.used(session);
    }
  }
}

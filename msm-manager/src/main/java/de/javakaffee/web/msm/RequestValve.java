package de.javakaffee.web.msm;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Brackets every request of the web application: opens its {@link RequestScope}, puts the {@link
 * CommitHook} in place, and takes over sessions that another Tomcat's route led here.
 *
 * <p>Stands first in the context's pipeline, before the authenticator, which asks for the session
 * in every request. Safe for use by many threads.
 */
public final class RequestValve extends ValveBase {
  private final MemcachedBackupSessionManager manager;

  RequestValve(MemcachedBackupSessionManager manager) {
    super(true);
    this.manager = manager;
  }

  /**
   * Names no {@code ServletException}, which is another class on Tomcat 9: it passes through as it
   * is.
   */
  @Override
  public void invoke(Request request, Response response) throws IOException {
    StartedManager started = manager.started();
    try {
      if (started == null) {
        getNext().invoke(request, response);
      } else {
        invokeInScope(started, request, response);
      }
    } catch (IOException | RuntimeException | Error e) {
      throw e;
    } catch (Exception e) {
      throw RequestValve.<RuntimeException>asUnchecked(e);
    }
  }

  private void invokeInScope(StartedManager started, Request request, Response response)
      throws Exception {
    RequestScope scope = started.scopes().enter(request);
    try {
      CommitHook.install(request, scope);
      manager.takeOver(request);
      getNext().invoke(request, response);
    } finally {
      started.scopes().leave(scope, request);
    }
  }

  // Sneaky on purpose, see invoke
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <E extends Exception> E asUnchecked(Exception e) throws E {
    throw (E) e; // the compiler believes E, the JVM does not mind
  }
}

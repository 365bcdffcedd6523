package de.javakaffee.web.msm;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.apache.catalina.connector.Request;
import org.apache.coyote.ActionCode;
import org.apache.coyote.ActionHook;
import org.apache.coyote.Response;

/**
 * Stands between a response and the connector, to have the session stored before the first byte
 * leaves and again when the response is complete. One per request; calls come from one thread at a
 * time.
 *
 * <p>Tomcat has no public way to do that. The field {@code hook} of {@code
 * org.apache.coyote.Response} is package-private and the same from Tomcat 9.0.0 to 11.0. Error
 * pages and asynchronous time-outs run after the valves have returned: only here are their changes
 * seen in time.
 */
final class CommitHook implements ActionHook {
  private static final VarHandle HOOK = field();

  private final ActionHook connector;
  private final Response response;
  private final RequestScope scope;

  private CommitHook(ActionHook connector, Response response, RequestScope scope) {
    this.connector = connector;
    this.response = response;
    this.scope = scope;
  }

  /** Puts a hook in place for this request, unless it has one from before its dispatch. */
  static void install(Request request, RequestScope scope) {
    Response response = request.getResponse().getCoyoteResponse();
    ActionHook present = (ActionHook) HOOK.getVolatile(response);
    if (present instanceof CommitHook hook) {
      if (hook.scope == scope) {
        return;
      }
      // Left by a request whose connection broke: the connector's objects are used again
      present = hook.connector;
    }
    HOOK.setVolatile(response, new CommitHook(present, response, scope));
  }

  @Override
  public void action(ActionCode code, Object parameter) {
    boolean commits = code == ActionCode.COMMIT || code == ActionCode.CLIENT_FLUSH;
    if (code == ActionCode.CLOSE || (commits && !response.isCommitted())) {
      scope.beforeResponse();
    }
    connector.action(code, parameter);
    if (code == ActionCode.CLOSE || code == ActionCode.CLOSE_NOW) {
      HOOK.compareAndSet(response, this, connector);
    }
  }

  private static VarHandle field() {
    try {
      return MethodHandles.privateLookupIn(Response.class, MethodHandles.lookup())
          .findVarHandle(Response.class, "hook", ActionHook.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }
}

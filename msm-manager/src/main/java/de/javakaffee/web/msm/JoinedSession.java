package de.javakaffee.web.msm;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.apache.catalina.Session;
import org.apache.catalina.connector.Request;
import org.jspecify.annotations.Nullable;

/**
 * The session that a request has joined, without joining it. Tomcat's own getter would look it up,
 * and count a use. The field {@code session} is protected and the same from Tomcat 9.0.0 to 11.0.
 */
final class JoinedSession {
  private static final VarHandle SESSION = field();

  private JoinedSession() {}

  static @Nullable BackupSession of(Request request) {
    return (Session) SESSION.get(request) instanceof BackupSession session ? session : null;
  }

  private static VarHandle field() {
    try {
      return MethodHandles.privateLookupIn(Request.class, MethodHandles.lookup())
          .findVarHandle(Request.class, "session", Session.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }
}

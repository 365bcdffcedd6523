package app;

import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;

/** Notes the events of sessions. */
@WebListener
public final class SessionEvents implements HttpSessionListener, HttpSessionIdListener {
  @Override
  public void sessionCreated(HttpSessionEvent event) {
    Journal.note("created " + event.getSession().getId());
  }

  @Override
  public void sessionDestroyed(HttpSessionEvent event) {
    Journal.note("destroyed " + event.getSession().getId());
  }

  @Override
  public void sessionIdChanged(HttpSessionEvent event, String oldId) {
    Journal.note("renamed " + oldId + " to " + event.getSession().getId());
  }
}

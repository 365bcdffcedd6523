package app;

import jakarta.servlet.http.HttpSessionActivationListener;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import jakarta.servlet.http.HttpSessionEvent;
import java.io.Serializable;

/** A value that notes what it is told. */
public record Listening(String label)
    implements Serializable, HttpSessionBindingListener, HttpSessionActivationListener {
  @Override
  public void valueBound(HttpSessionBindingEvent event) {
    Journal.note("bound " + label + " in " + event.getSession().getId());
  }

  @Override
  public void valueUnbound(HttpSessionBindingEvent event) {
    Journal.note("unbound " + label + " in " + event.getSession().getId());
  }

  @Override
  public void sessionDidActivate(HttpSessionEvent event) {
    Journal.note("activated " + label + " in " + event.getSession().getId());
  }

  @Override
  public void sessionWillPassivate(HttpSessionEvent event) {
    Journal.note("passivated " + label + " in " + event.getSession().getId());
  }
}

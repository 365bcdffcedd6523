package app;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionAttributeListener;
import jakarta.servlet.http.HttpSessionBindingEvent;

/**
 * Notes the events of attributes, in web applications with a parameter {@code attributeEvents}:
 * that there is such a listener makes a difference to the session manager.
 */
@WebListener
public final class AttributeEvents implements ServletContextListener {
  @Override
  public void contextInitialized(ServletContextEvent event) {
    if (event.getServletContext().getInitParameter("attributeEvents") != null) {
      event.getServletContext().addListener(new Listener());
    }
  }

  private static final class Listener implements HttpSessionAttributeListener {
    @Override
    public void attributeAdded(HttpSessionBindingEvent event) {
      note("added", event);
    }

    @Override
    public void attributeReplaced(HttpSessionBindingEvent event) {
      note("replaced", event);
    }

    @Override
    public void attributeRemoved(HttpSessionBindingEvent event) {
      note("removed", event);
    }

    /** The value is the old one, but for added attributes. */
    private static void note(String what, HttpSessionBindingEvent event) {
      Journal.note(
          what
              + " "
              + event.getName()
              + "="
              + event.getValue()
              + " in "
              + event.getSession().getId());
    }
  }
}

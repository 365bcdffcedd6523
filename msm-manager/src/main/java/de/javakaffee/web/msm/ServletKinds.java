package de.javakaffee.web.msm;

import de.javakaffee.web.msm.frame.ValueKinds;
import java.util.List;
import java.util.stream.Stream;
import org.apache.catalina.Context;

/**
 * The servlet API's interfaces that matter to a session, found by name: they are {@code javax} on
 * Tomcat 9 and {@code jakarta} from 10.1 on. Safe for use by many threads.
 */
final class ServletKinds implements ValueKinds {
  private static final List<String> PACKAGES = List.of("jakarta.", "javax.");

  private final Class<?> bindingListener;
  private final Class<?> activationListener;
  private final Class<?> attributeListener;
  private final List<Class<?>> containers;

  private ServletKinds(ClassLoader tomcat, String prefix) throws ClassNotFoundException {
    // In parts, so that the jar names no servlet type
    String servlet = prefix + "servlet.";
    bindingListener = load(tomcat, servlet + "http.HttpSessionBindingListener");
    activationListener = load(tomcat, servlet + "http.HttpSessionActivationListener");
    attributeListener = load(tomcat, servlet + "http.HttpSessionAttributeListener");
    containers =
        List.of(
            load(tomcat, servlet + "http.HttpSession"),
            load(tomcat, servlet + "ServletContext"),
            load(tomcat, servlet + "ServletRequest"),
            load(tomcat, servlet + "ServletResponse"));
  }

  /** Those of the Tomcat we run in. */
  static ServletKinds ofThisTomcat() {
    ClassLoader tomcat = Context.class.getClassLoader();
    for (String prefix : PACKAGES) {
      try {
        return new ServletKinds(tomcat, prefix);
      } catch (ClassNotFoundException e) {
        // the other one, then
      }
    }
    throw new IllegalStateException("no servlet API on Tomcat's class path");
  }

  @Override
  public boolean bindingListener(Object value) {
    return bindingListener.isInstance(value);
  }

  @Override
  public boolean activationListener(Object value) {
    return activationListener.isInstance(value);
  }

  @Override
  public boolean container(Object value) {
    return containers.stream().anyMatch(type -> type.isInstance(value));
  }

  /** True if the application wants to be told of replaced and removed attributes. */
  boolean hasAttributeListeners(Context context) {
    Object[] listeners = context.getApplicationEventListeners();
    return listeners != null && Stream.of(listeners).anyMatch(attributeListener::isInstance);
  }

  private static Class<?> load(ClassLoader loader, String name) throws ClassNotFoundException {
    return Class.forName(name, false, loader);
  }
}

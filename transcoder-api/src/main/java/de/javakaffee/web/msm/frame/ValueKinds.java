package de.javakaffee.web.msm.frame;

/**
 * What the servlet API calls a listener or a container object. The manager answers, since this
 * module knows no servlet API. Called by many threads.
 */
public interface ValueKinds {

  /** For sessions outside of a servlet container: no value is any of these. */
  static ValueKinds none() {
    return NoKinds.INSTANCE;
  }

  /** Whether the value wants to be told when it is bound to a session or unbound. */
  boolean bindingListener(Object value);

  /** Whether the value wants to be told when its session moves between JVMs. */
  boolean activationListener(Object value);

  /**
   * Whether the object belongs to the servlet container (a session, a servlet context, a request)
   * and therefore must not be stored; an attribute that reaches one is refused with the path to it.
   */
  boolean container(Object value);
}

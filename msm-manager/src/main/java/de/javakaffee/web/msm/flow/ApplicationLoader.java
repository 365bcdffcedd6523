package de.javakaffee.web.msm.flow;

/**
 * Lends the calling thread the web application's class loader as context class loader, for what
 * runs the application's code: encoding and decoding values, and events. Responses are completed
 * and sessions are saved on threads of Tomcat and of the manager, which have another one. Safe for
 * use by many threads.
 */
final class ApplicationLoader {
  private final ClassLoader loader;

  ApplicationLoader(ClassLoader loader) {
    this.loader = loader;
  }

  /** What is to be run. */
  @FunctionalInterface
  interface Work<T, E extends Exception> {
    T run() throws E;
  }

  /** Runs the task; the thread has its own loader again afterwards. */
  void run(Runnable task) {
    boolean unused =
        with(
            () -> {
              task.run();
              return true;
            });
  }

  /** As above, with a result. */
  <T, E extends Exception> T with(Work<T, E> work) throws E {
    Thread thread = Thread.currentThread();
    ClassLoader own = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      return work.run();
    } finally {
      thread.setContextClassLoader(own);
    }
  }
}

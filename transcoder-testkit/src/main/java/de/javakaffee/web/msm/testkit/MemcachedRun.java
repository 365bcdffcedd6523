package de.javakaffee.web.msm.testkit;

import java.io.IOException;

/** One life of a memcached, from start to end. Used by one thread at a time. */
interface MemcachedRun {

  boolean isRunning();

  /** As SIGSTOP. When this returns, nothing is done any more. */
  void freeze() throws IOException;

  /** As SIGCONT. */
  void thaw() throws IOException;

  /** As SIGKILL. When this returns, the port is free. */
  void kill();
}

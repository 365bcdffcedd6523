package de.javakaffee.web.msm.memcached;

import java.io.IOException;

/** All connections were in use until the deadline. The message completes "node n1 ...". */
final class NoFreeConnectionException extends IOException {
  private static final long serialVersionUID = 1L;

  NoFreeConnectionException(int maxConnections) {
    super("has no free connection: all " + maxConnections + " were in use all the time");
  }
}

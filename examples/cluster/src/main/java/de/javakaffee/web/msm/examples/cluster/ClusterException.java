package de.javakaffee.web.msm.examples.cluster;

import java.io.Serial;

/** A part of the cluster could not be started, changed or asked; the message says which and why. */
public final class ClusterException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  public ClusterException(String message) {
    super(message);
  }

  public ClusterException(String message, Throwable cause) {
    super(message + ": " + cause, cause);
  }
}

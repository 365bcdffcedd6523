package de.javakaffee.web.msm.memcached;

import java.net.SocketTimeoutException;

/** The deadline of a call is over. */
final class DeadlineException extends SocketTimeoutException {
  private static final long serialVersionUID = 1L;
}

package de.javakaffee.web.msm.memcached;

import java.io.EOFException;
import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import javax.net.ssl.SSLException;

/** Says what went wrong with a call, in words that complete "node n1 ...". Stateless. */
final class FailureText {

  private FailureText() {}

  /**
   * @param undone what did not happen, if the deadline is the reason
   */
  static String of(IOException failure, Deadline deadline, String undone) {
    if (failure instanceof UnexpectedAnswerException
        || failure instanceof NoFreeConnectionException) {
      return String.valueOf(failure.getMessage());
    }
    if (deadline.isOver()) {
      return undone + " within " + deadline.allowed().toMillis() + " ms";
    }
    if (failure instanceof EOFException) {
      return "closed the connection";
    }
    if (failure instanceof UnknownHostException) {
      return "has a host name that is not known";
    }
    if (failure instanceof ClosedByInterruptException) {
      return undone + ": the thread was interrupted";
    }
    if (failure instanceof ClosedChannelException) {
      return "was closed under the call";
    }
    if (failure instanceof SSLException) {
      return "does not agree on TLS: " + failure.getMessage();
    }
    return "cannot be reached: " + failure.getMessage();
  }
}

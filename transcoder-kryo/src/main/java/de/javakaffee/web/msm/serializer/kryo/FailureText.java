package de.javakaffee.web.msm.serializer.kryo;

import de.javakaffee.web.msm.transcoder.Limits;

/**
 * Says in words why a frame could not be written or read. Messages of exceptions are used where
 * this package wrote them; those that an application's own methods throw may hold values, so that
 * only their class is named.
 */
final class FailureText {

  private FailureText() {}

  static String ofWriting(Throwable failure, Limits limits) {
    return of(failure, limits, "cannot be written");
  }

  static String ofReading(Throwable failure, Limits limits) {
    return of(failure, limits, "cannot be read");
  }

  private static String of(Throwable failure, Limits limits, String what) {
    if (failure instanceof RefusedException) {
      return String.valueOf(failure.getMessage());
    }
    if (failure instanceof TooDeepException) {
      return "nested deeper than the limit " + limits.depth();
    }
    if (failure instanceof StackOverflowError) {
      return what + ": objects refer to each other in a chain too long for any stack";
    }
    if (failure instanceof LinkageError) {
      return what + ": " + failure;
    }
    return what + ": " + failure.getClass().getName();
  }
}

package de.javakaffee.web.msm.objectstream;

import java.io.IOException;
import java.io.InvalidClassException;
import java.io.InvalidObjectException;
import java.io.NotSerializableException;

/**
 * Says in words why serialization failed. Messages of exceptions are used where the JDK or this
 * package wrote them; those that an application's own methods throw may hold values, so that only
 * their class is named.
 */
public final class FailureReason {
  /** So the JDK begins a message that names a constant and its class. */
  private static final String ENUM_CONSTANT = "enum constant ";

  private FailureReason() {}

  public static String ofWriting(Throwable failure) {
    if (failure instanceof NotSerializableException) {
      return failure.getMessage() + " is not serializable";
    }
    if (failure instanceof DamagedException) {
      return "its writeObject methods write what cannot be read: " + failure.getMessage();
    }
    return of(failure, "cannot be written");
  }

  public static String ofReading(Throwable failure) {
    if (failure instanceof ClassNotFoundException) {
      return "the web application has no class " + failure.getMessage();
    }
    if (failure.getClass() == InvalidObjectException.class
        && failure.getCause() instanceof IllegalArgumentException
        && String.valueOf(failure.getMessage()).startsWith(ENUM_CONSTANT)) {
      return "the web application has no " + failure.getMessage();
    }
    return of(failure, "cannot be read");
  }

  private static String of(Throwable failure, String what) {
    if (failure instanceof RefusedException
        || failure instanceof DamagedException
        || failure instanceof MiscountException) {
      return String.valueOf(failure.getMessage());
    }
    if (failure instanceof StackOverflowError) {
      return what + ": objects refer to each other in a chain too long for a stack of 128 MB";
    }
    if (failure instanceof LinkageError || failure instanceof InvalidClassException) {
      return what + ": " + failure;
    }
    return what + ": " + thrown(failure).getClass().getName();
  }

  /** What a method of the application threw, where the JDK put something around it. */
  private static Throwable thrown(Throwable failure) {
    Throwable cause = failure.getCause();
    return failure.getClass() == IOException.class && cause != null ? cause : failure;
  }
}

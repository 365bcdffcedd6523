package de.javakaffee.web.msm.testkit.samples;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.MissingResourceException;
import java.util.concurrent.ExecutionException;

/** Exceptions and errors, with the stack traces that they were given. */
final class Throwables {
  /** Has a field of its own and no constructor without arguments. */
  static final class OrderException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final List<String> articles;

    OrderException(String message, Throwable cause, List<String> articles) {
      super(message, cause);
      this.articles = articles;
    }

    @Override
    public String getMessage() {
      return super.getMessage() + " of " + articles;
    }
  }

  /** Refers to what it is about. */
  static final class Telling extends Exception {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("unused") // only serializers read it
    private final Object subject;

    Telling(Object subject) {
      super("about something");
      this.subject = subject;
    }
  }

  /** No stack trace and no suppressed exceptions. */
  static final class Signal extends Exception {
    private static final long serialVersionUID = 1L;

    Signal() {
      super("signal", null, false, false);
    }
  }

  private Throwables() {}

  private static <T extends Throwable> T at(int line, T thrown) {
    thrown.setStackTrace(
        new StackTraceElement[] {
          new StackTraceElement("shop.Cart", "add", "Cart.java", line),
          new StackTraceElement("app", "shop.module", "1.0", "shop.Page", "show", null, -2)
        });
    return thrown;
  }

  static Exception plain() {
    return at(1, new IllegalStateException("closed"));
  }

  static Exception withoutMessage() {
    return at(1, new NullPointerException());
  }

  static Exception withCauses() {
    IOException root = at(1, new FileNotFoundException("orders.txt"));
    return at(3, new ExecutionException("failed", at(2, new IllegalStateException(root))));
  }

  static Exception withSuppressed() {
    Exception thrown = at(1, new IOException("write"));
    thrown.addSuppressed(at(2, new IOException("close")));
    thrown.addSuppressed(at(3, new IllegalStateException("flush")));
    return thrown;
  }

  static Exception withoutCauseForEver() {
    return at(1, new IOException("no cause", null));
  }

  static void refusesACause(Object decoded) {
    Expect.refusal(
        IllegalStateException.class,
        () -> ((Exception) decoded).initCause(new IOException("late")),
        "it was said that there is no cause");
  }

  static Exception withoutStackTrace() {
    Exception thrown = new IOException("nowhere");
    thrown.setStackTrace(new StackTraceElement[0]);
    return thrown;
  }

  static Exception ofApplication() {
    return at(
        1, new OrderException("failed", at(2, new IOException("disk")), JdkLists.arrayList()));
  }

  static Exception signal() {
    return new Signal();
  }

  static List<Throwable> withFieldsOfTheirOwn() {
    return new ArrayList<>(
        List.of(
            at(1, new MissingResourceException("none", "Bundle", "key")),
            at(2, new URISyntaxException("a b", "blank", 1)),
            at(3, new AssertionError("wrong", null)),
            at(4, new ArrayIndexOutOfBoundsException(7))));
  }

  static Exception causedByEachOther() {
    Exception one = at(1, new IllegalStateException("one"));
    Exception two = at(2, new IllegalStateException("two", one));
    one.initCause(two);
    return one;
  }
}

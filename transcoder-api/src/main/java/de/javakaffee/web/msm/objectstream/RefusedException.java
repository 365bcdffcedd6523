package de.javakaffee.web.msm.objectstream;

import java.io.IOException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The class filter or a limit says no. The message is complete and holds no value. */
public final class RefusedException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient @Nullable Predicate<Object> culprit;

  public RefusedException(String message) {
    super(message);
    culprit = null;
  }

  /**
   * @param culprit finds the object that is refused among those that are written
   */
  public RefusedException(String message, Predicate<Object> culprit) {
    super(message);
    this.culprit = culprit;
  }

  /** Finds the object that is refused; null if it is not known. */
  public @Nullable Predicate<Object> culprit() {
    return culprit;
  }
}

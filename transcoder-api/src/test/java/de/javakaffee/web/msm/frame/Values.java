package de.javakaffee.web.msm.frame;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Values that sessions of tests hold. */
final class Values {
  private Values() {}

  /** What an application keeps and changes; equal by content. */
  static class Note implements Serializable {
    private static final long serialVersionUID = 1L;

    String text;

    Note(String text) {
      this.text = text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Note note && note.text.equals(text);
    }

    @Override
    public int hashCode() {
      return text.hashCode();
    }

    @Override
    public String toString() {
      return "note " + text;
    }
  }

  /** Refers to another object; equal by reference. */
  static final class Box implements Serializable {
    private static final long serialVersionUID = 1L;

    Object content;

    Box(Object content) {
      this.content = Objects.requireNonNull(content);
    }
  }

  /** Equal by identity, and so is its hash code. */
  static final class Token implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  /** Not serializable. */
  static final class Connection {}

  /** Serializable or not, as the application decides at run time. */
  static final class Flexible implements Serializable {
    private static final long serialVersionUID = 1L;

    @Nullable Object part;
  }

  static final class Bound extends Note {
    private static final long serialVersionUID = 1L;

    Bound(String text) {
      super(text);
    }
  }

  static final class Activated extends Note {
    private static final long serialVersionUID = 1L;

    Activated(String text) {
      super(text);
    }
  }

  /** Stands for an HttpSession. */
  static final class Container implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  static final class Kinds implements ValueKinds {
    @Override
    public boolean bindingListener(Object value) {
      return value instanceof Bound;
    }

    @Override
    public boolean activationListener(Object value) {
      return value instanceof Activated;
    }

    @Override
    public boolean container(Object value) {
      return value instanceof Container;
    }
  }
}

package de.javakaffee.web.msm.frame.walk;

import org.jspecify.annotations.Nullable;

/** One step of a path from an object to one it refers to. */
sealed interface Step {

  /** Appends the step to the path so far. */
  void appendTo(StringBuilder path);

  /** A field, or whatever else has a name; an empty name is no step at all. */
  record Field(String name) implements Step {
    @Override
    public void appendTo(StringBuilder path) {
      if (!name.isEmpty()) {
        path.append(path.isEmpty() ? "" : ".").append(name);
      }
    }
  }

  /** An element of an array or a collection, counted in its iteration order. */
  record Element(int index) implements Step {
    @Override
    public void appendTo(StringBuilder path) {
      path.append('[').append(index).append(']');
    }
  }

  /** A key of a map, counted in its iteration order. */
  record Key(int index) implements Step {
    @Override
    public void appendTo(StringBuilder path) {
      path.append('{').append(index).append("}.key");
    }
  }

  /** A value of a map, told by its key if that is a string. */
  record Value(int index, @Nullable Object key) implements Step {
    private static final int LONGEST_KEY = 60;

    @Override
    public void appendTo(StringBuilder path) {
      if (key instanceof String text) {
        path.append("[\"");
        appendReadable(text, path);
        path.append("\"]");
      } else {
        path.append('{').append(index).append("}.value");
      }
    }

    // A key may be anything a user typed, and the path stands in a line of the log.
    private static void appendReadable(String text, StringBuilder path) {
      text.chars()
          .limit(LONGEST_KEY)
          .forEach(c -> path.append(Character.isISOControl(c) ? '?' : (char) c));
      if (text.length() > LONGEST_KEY) {
        path.append("...");
      }
    }
  }
}

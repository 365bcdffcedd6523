package de.javakaffee.web.msm.serializer.kryo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The way to an object that could not be carried, collected while the failure travels outwards; so
 * it costs nothing where nothing fails. For one thread and one failure.
 */
final class Trail {
  /** Keys that read like a name are told; any other key might be personal. */
  private static final Pattern TELLING_KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,31}");

  private static final int MAX_INNER = 48;
  private static final int MAX_OUTER = 16;

  private final List<String> inner = new ArrayList<>();
  private final Deque<String> outer = new ArrayDeque<>();
  private boolean gap;
  private @Nullable String offending;

  /** The class of the object; the first one told is the offending one. */
  void at(String className) {
    if (offending == null && inner.isEmpty()) {
      offending = className;
    }
  }

  void field(String name) {
    step("." + name);
  }

  void element(int index) {
    step("[" + index + "]");
  }

  void key(int index) {
    step("[key " + index + "]");
  }

  void value(@Nullable Object key, int index) {
    if (key instanceof Enum<?> constant) {
      step("[" + constant.name() + "]");
    } else if (key instanceof String text && TELLING_KEY.matcher(text).matches()) {
      step("[\"" + text + "\"]");
    } else {
      step("[value " + index + "]");
    }
  }

  private void step(String step) {
    if (inner.size() < MAX_INNER) {
      inner.add(step);
      return;
    }
    outer.addLast(step);
    if (outer.size() > MAX_OUTER) {
      outer.removeFirst();
      gap = true;
    }
  }

  /** The path from the attribute, or null if nothing is known but the attribute. */
  @Nullable String from(String attribute) {
    if (offending == null && inner.isEmpty()) {
      return null;
    }
    StringBuilder path = new StringBuilder(attribute);
    outer.descendingIterator().forEachRemaining(path::append);
    if (gap) {
      path.append("...");
    }
    for (int i = inner.size() - 1; i >= 0; i--) {
      path.append(inner.get(i));
    }
    if (offending != null) {
      path.append(" (").append(offending).append(')');
    }
    return path.toString();
  }
}

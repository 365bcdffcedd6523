package de.javakaffee.web.msm.objectmodel;

import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The way from a session attribute to an object, for messages. Immutable; a codec keeps one per
 * object that it has still to write, or makes them when something has failed.
 *
 * @param from where the object was found; null for the attribute's own value
 * @param step name of the attribute, {@code .field}, {@code [3]} or {@code ["key"]}
 */
public record ObjectPath(@Nullable ObjectPath from, String step) {
  private static final Pattern TELLING = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,31}");

  public static ObjectPath ofAttribute(String name) {
    return new ObjectPath(null, name);
  }

  public ObjectPath field(String name) {
    return new ObjectPath(this, "." + name);
  }

  public ObjectPath element(int index) {
    return new ObjectPath(this, "[" + index + "]");
  }

  /**
   * The value of an entry of a map. Keys that read like a name are told; any other might be
   * personal.
   *
   * @param entry how many entries stand before it
   */
  public ObjectPath value(String key, int entry) {
    boolean telling = TELLING.matcher(key).matches();
    return new ObjectPath(this, telling ? "[\"" + key + "\"]" : "[value " + entry + "]");
  }

  /** Names the attribute, the way and the offending class. */
  public TranscodingException failure(String message, Class<?> type, @Nullable Throwable cause) {
    return new TranscodingException(
        message, attribute(), this + " (" + type.getName() + ")", cause);
  }

  private String attribute() {
    ObjectPath start = this;
    while (start.from != null) {
      start = start.from;
    }
    return start.step;
  }

  @Override
  public String toString() {
    Deque<String> steps = new ArrayDeque<>();
    for (ObjectPath at = this; at != null; at = at.from) {
      steps.push(at.step);
    }
    return String.join("", steps);
  }
}

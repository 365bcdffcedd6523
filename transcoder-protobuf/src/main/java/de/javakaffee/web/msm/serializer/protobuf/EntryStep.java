package de.javakaffee.web.msm.serializer.protobuf;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The step of a path from a map to one of its keys or values. Stateless. */
final class EntryStep {
  /** Keys that read like a name are told; any other key might be personal. */
  private static final Pattern TELLING = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,31}");

  private EntryStep() {}

  /**
   * @param place even for a key, odd for the value behind it
   */
  static String of(@Nullable Object key, int place) {
    int entry = place / 2;
    if (place % 2 == 0) {
      return "[key " + entry + "]";
    }
    if (key instanceof Enum<?> constant) {
      return "[" + constant.name() + "]";
    }
    boolean telling = key instanceof String text && TELLING.matcher(text).matches();
    return telling ? "[\"" + key + "\"]" : "[value " + entry + "]";
  }
}

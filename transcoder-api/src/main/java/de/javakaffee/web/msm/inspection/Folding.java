package de.javakaffee.web.msm.inspection;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the parts of a value of the JDK amount to. Stateless. */
final class Folding {
  private static final String SEGMENTS = "[Ljava.util.concurrent.ConcurrentHashMap$Segment;";
  private static final String SEGMENT = "java.util.concurrent.ConcurrentHashMap$Segment";
  private static final String LOCK = "java.util.concurrent.locks.ReentrantLock$NonfairSync";
  private static final String EMPTY = "empty";
  private static final String OPEN = "open";

  /** Values by the one part that is their text. */
  private static final Map<String, String> BY_PART =
      Map.of(
          "java.util.Date", "time",
          "java.util.Currency", "currencyCode",
          "java.net.URI", "string");

  private Folding() {}

  static boolean mayFold(String type) {
    return BY_PART.containsKey(type)
        || isInnards(type)
        || type.equals("java.math.BigInteger")
        || type.equals("java.math.BigDecimal")
        || type.equals("java.util.UUID")
        || type.equals("java.util.Locale");
  }

  /**
   * True for what ConcurrentHashMap writes for the sake of Java 7: always the same segments, whose
   * locks nobody holds, and which have no entries. Nobody needs to hear of them.
   */
  static boolean isInnards(String type) {
    return type.equals(SEGMENTS) || type.equals(SEGMENT) || type.equals(LOCK);
  }

  /** Null if the parts are not what they should be. */
  static @Nullable String text(String type, Map<String, String> parts) {
    try {
      return switch (type) {
        case "java.math.BigInteger" -> ValueText.of(integer(parts));
        case "java.math.BigDecimal" -> ValueText.of(decimal(parts));
        case "java.util.UUID" ->
            new UUID(number(parts, "mostSigBits"), number(parts, "leastSigBits")).toString();
        case "java.util.Locale" -> locale(parts);
        case SEGMENTS -> Set.of(EMPTY).containsAll(parts.values()) ? EMPTY : null;
        case SEGMENT -> parts.equals(Map.of("loadFactor", "0.75", "sync", OPEN)) ? EMPTY : null;
        case LOCK -> parts.equals(Map.of("state", "0")) ? OPEN : null;
        default -> parts.get(BY_PART.getOrDefault(type, ""));
      };
    } catch (IllegalArgumentException | ArithmeticException e) {
      return null;
    }
  }

  private static BigInteger integer(Map<String, String> parts) {
    byte[] magnitude = HexFormat.of().parseHex(part(parts, "magnitude"));
    return new BigInteger((int) number(parts, "signum"), magnitude);
  }

  private static BigDecimal decimal(Map<String, String> parts) {
    return new BigDecimal(new BigInteger(part(parts, "intVal")), (int) number(parts, "scale"));
  }

  private static @Nullable String locale(Map<String, String> parts) {
    String language = parts.get("language");
    String country = parts.getOrDefault("country", "");
    String variant = parts.getOrDefault("variant", "");
    String script = parts.getOrDefault("script", "");
    String extensions = parts.getOrDefault("extensions", "");
    if (language == null) {
      return null;
    }
    String place = country.isEmpty() && variant.isEmpty() ? "" : "_" + country;
    String more = script + (script.isEmpty() || extensions.isEmpty() ? "" : "_") + extensions;
    return language
        + place
        + (variant.isEmpty() ? "" : "_" + variant)
        + (more.isEmpty() ? "" : "_#" + more);
  }

  private static long number(Map<String, String> parts, String name) {
    return Long.parseLong(part(parts, name));
  }

  private static String part(Map<String, String> parts, String name) {
    String text = parts.get(name);
    if (text == null) {
      throw new IllegalArgumentException("no " + name);
    }
    return text;
  }
}

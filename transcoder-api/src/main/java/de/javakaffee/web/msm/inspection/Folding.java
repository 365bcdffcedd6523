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

  /** All that values have; one that has anything else is told in parts. */
  private static final Map<String, Set<String>> PARTS =
      Map.of(
          "java.util.Date", Set.of("time"),
          "java.util.Currency", Set.of("currencyCode"),
          "java.net.URI", Set.of("string"),
          "java.util.UUID", Set.of("mostSigBits", "leastSigBits"),
          "java.util.Locale",
              Set.of("hashcode", "language", "script", "country", "variant", "extensions"),
          "java.math.BigDecimal", Set.of("intVal", "scale"),
          "java.math.BigInteger",
              Set.of(
                  "signum",
                  "magnitude",
                  "bitCount",
                  "bitLength",
                  "firstNonzeroByteNum",
                  "lowestSetBit"));

  private Folding() {}

  static boolean mayFold(String type) {
    return PARTS.containsKey(type) || isInnards(type);
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
    if (!PARTS.getOrDefault(type, parts.keySet()).containsAll(parts.keySet())) {
      return null;
    }
    try {
      return switch (type) {
        case "java.util.Date" -> part(parts, "time");
        case "java.util.Currency" -> part(parts, "currencyCode");
        case "java.net.URI" -> part(parts, "string");
        case "java.math.BigInteger" -> ValueText.of(integer(parts));
        case "java.math.BigDecimal" -> ValueText.of(decimal(parts));
        case "java.util.UUID" ->
            new UUID(number(parts, "mostSigBits"), number(parts, "leastSigBits")).toString();
        case "java.util.Locale" -> locale(parts);
        case SEGMENTS -> Set.of(EMPTY).containsAll(parts.values()) ? EMPTY : null;
        case SEGMENT -> parts.equals(Map.of("loadFactor", "0.75", "sync", OPEN)) ? EMPTY : null;
        case LOCK -> parts.equals(Map.of("state", "0")) ? OPEN : null;
        default -> null;
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

package de.javakaffee.web.msm.objectstream;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the parts of a value of the JDK amount to. Stateless. */
final class Folding {
  private static final Set<String> BOXED =
      Set.of(
          "java.lang.Boolean",
          "java.lang.Byte",
          "java.lang.Character",
          "java.lang.Short",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Float",
          "java.lang.Double");

  /** Values by the one part that is their text. */
  private static final Map<String, String> BY_PART =
      Map.of(
          "java.util.Date", "time",
          "java.util.Currency", "currencyCode",
          "java.net.URI", "string");

  private Folding() {}

  static boolean mayFold(String type) {
    return BOXED.contains(type)
        || BY_PART.containsKey(type)
        || type.equals("java.math.BigInteger")
        || type.equals("java.math.BigDecimal")
        || type.equals("java.util.UUID")
        || type.equals("java.util.Locale");
  }

  /** Null if the parts are not what they should be. */
  static @Nullable String text(String type, Map<String, String> parts) {
    try {
      return switch (type) {
        case "java.math.BigInteger" -> integer(parts);
        case "java.math.BigDecimal" -> decimal(parts);
        case "java.util.UUID" ->
            new UUID(number(parts, "mostSigBits"), number(parts, "leastSigBits")).toString();
        case "java.util.Locale" -> locale(parts);
        default -> parts.get(BY_PART.getOrDefault(type, "value"));
      };
    } catch (IllegalArgumentException | ArithmeticException e) {
      return null;
    }
  }

  private static @Nullable String integer(Map<String, String> parts) {
    String magnitude = parts.get("magnitude");
    if (magnitude == null) {
      return null;
    }
    String[] numbers = magnitude.isEmpty() ? new String[0] : magnitude.split(" ");
    byte[] bytes = new byte[numbers.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = Byte.parseByte(numbers[i]);
    }
    return new BigInteger((int) number(parts, "signum"), bytes).toString();
  }

  private static @Nullable String decimal(Map<String, String> parts) {
    String unscaled = parts.get("intVal");
    return unscaled == null
        ? null
        : new BigDecimal(new BigInteger(unscaled), (int) number(parts, "scale")).toString();
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
    String text = parts.get(name);
    if (text == null) {
      throw new IllegalArgumentException("no " + name);
    }
    return Long.parseLong(text);
  }
}

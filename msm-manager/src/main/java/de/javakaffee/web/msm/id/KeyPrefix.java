package de.javakaffee.web.msm.id;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What distinguishes the keys of one web application from those of others: the setting {@code
 * storageKeyPrefix}. Immutable.
 *
 * <p>Pieces are joined by colons; one that is empty, as the version of a web application that has
 * none, is left out. In each piece everything but letters, digits and {@code . - ~ /} is written as
 * UTF-8 in the manner of URLs, {@code %XX}: also the colon that joins the pieces and the underscore
 * that ends the prefix.
 */
public final class KeyPrefix {
  private static final String STATIC = "static:";
  private static final int HASH_LENGTH = 8;

  private final List<String> pieces;

  private KeyPrefix(List<String> pieces) {
    this.pieces = pieces;
  }

  /**
   * Reads the setting.
   *
   * @param setting comma separated pieces; may be empty, for no prefix
   * @throws IllegalArgumentException if a piece is unknown; its message is the rule
   */
  public static KeyPrefix parse(String setting) {
    if (setting.isBlank()) {
      return new KeyPrefix(List.of());
    }
    List<String> pieces = Arrays.stream(setting.split(",", -1)).map(String::strip).toList();
    for (String piece : pieces) {
      boolean known =
          switch (piece) {
            case "host", "host.hash", "context", "context.hash", "webappVersion" -> true;
            default -> piece.startsWith(STATIC) && piece.length() > STATIC.length();
          };
      if (!known) {
        throw new IllegalArgumentException(
            "\""
                + piece
                + "\" is none of static:<text>, host, host.hash, context, context.hash,"
                + " webappVersion");
      }
    }
    return new KeyPrefix(pieces);
  }

  /**
   * The prefix for one web application, without the underscore that ends it; empty for none.
   *
   * @param contextPath empty for the root context, which is written as {@code /}
   * @param webappVersion empty if it has none
   */
  public String of(String host, String contextPath, String webappVersion) {
    String path = contextPath.isEmpty() ? "/" : contextPath;
    return pieces.stream()
        .map(
            piece ->
                switch (piece) {
                  case "host" -> host;
                  case "host.hash" -> hash(host);
                  case "context" -> path;
                  case "context.hash" -> hash(path);
                  case "webappVersion" -> webappVersion;
                  default -> piece.substring(STATIC.length());
                })
        .filter(piece -> !piece.isEmpty())
        .map(KeyPrefix::escape)
        .collect(Collectors.joining(":"));
  }

  /** The pieces as they were set. */
  @Override
  public String toString() {
    return String.join(",", pieces);
  }

  private static String hash(String text) {
    return Hashes.sha256(text).substring(0, HASH_LENGTH);
  }

  private static String escape(String piece) {
    StringBuilder escaped = new StringBuilder();
    for (byte b : piece.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || ".-~/".indexOf(c) >= 0;
      if (plain) {
        escaped.append(c);
      } else {
        escaped.append(String.format("%%%02X", (int) c));
      }
    }
    return escaped.toString();
  }
}

package de.javakaffee.web.msm.examples.cluster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The cookies of one user for this machine, whatever the port, one for each name and path.
 * Thread-safe.
 */
final class CookieJar {
  private final Map<Key, String> cookies = new LinkedHashMap<>();

  private record Key(String name, String path) {
    boolean appliesTo(String requestPath) {
      return requestPath.equals(path)
          || requestPath.startsWith(path.endsWith("/") ? path : path + "/");
    }
  }

  /** Keeps what a response set, and drops what it let expire. */
  synchronized void keep(List<String> setCookieHeaders) {
    for (String header : setCookieHeaders) {
      String[] parts = header.split(";");
      String[] cookie = parts[0].strip().split("=", 2);
      Key key = new Key(cookie[0], attribute(parts, "path").orElse("/"));
      if (attribute(parts, "max-age").filter("0"::equals).isPresent()) {
        cookies.remove(key);
      } else {
        cookies.put(key, cookie.length == 2 ? cookie[1] : "");
      }
    }
  }

  private static Optional<String> attribute(String[] parts, String name) {
    for (String part : parts) {
      String[] attribute = part.strip().split("=", 2);
      if (attribute.length == 2 && attribute[0].toLowerCase(Locale.ROOT).equals(name)) {
        return Optional.of(attribute[1]);
      }
    }
    return Optional.empty();
  }

  synchronized void set(String name, String value, String path) {
    cookies.put(new Key(name, path), value);
  }

  synchronized void clear() {
    cookies.clear();
  }

  synchronized Optional<String> value(String name) {
    return cookies.entrySet().stream()
        .filter(cookie -> cookie.getKey().name().equals(name))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** The Cookie header for a request, the longer paths first; empty if none applies. */
  synchronized Optional<String> header(String requestPath) {
    String header =
        cookies.entrySet().stream()
            .filter(cookie -> cookie.getKey().appliesTo(requestPath))
            .sorted((a, b) -> b.getKey().path().length() - a.getKey().path().length())
            .map(cookie -> cookie.getKey().name() + "=" + cookie.getValue())
            .collect(Collectors.joining("; "));
    return header.isEmpty() ? Optional.empty() : Optional.of(header);
  }
}

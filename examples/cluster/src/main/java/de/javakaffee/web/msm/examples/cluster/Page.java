package de.javakaffee.web.msm.examples.cluster;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Optional;

/**
 * What a {@link Browser} got. Immutable.
 *
 * @param servedBy name of the Tomcat that answered; empty if none did
 * @param took from the first byte sent to the last one received
 */
public record Page(
    int status, HttpHeaders headers, String body, Optional<String> servedBy, Duration took) {

  public Optional<String> header(String name) {
    return headers.firstValue(name);
  }

  /**
   * The rest of the line of the body that starts with {@code name=}: how test pages say things.
   *
   * @throws ClusterException if there is no such line; the message holds the page
   */
  public String value(String name) {
    return body.lines()
        .map(String::strip)
        .filter(line -> line.startsWith(name + "="))
        .findFirst()
        .map(line -> line.substring(name.length() + 1))
        .orElseThrow(() -> new ClusterException("no line " + name + "= in " + this));
  }
}

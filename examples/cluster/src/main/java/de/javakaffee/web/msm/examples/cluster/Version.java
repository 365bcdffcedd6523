package de.javakaffee.web.msm.examples.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The lines of Tomcat that the session manager runs on. */
public enum Version {
  TOMCAT_9("9"),
  TOMCAT_10("10.1"),
  TOMCAT_11("11");

  private final String line;
  private final String number;

  Version(String line) {
    this.line = line;
    this.number = builtWith().getProperty(name());
  }

  /** The one that {@code 9}, {@code 10.1} or {@code 11} stands for. */
  public static Version of(String line) {
    for (Version version : values()) {
      if (version.line.equals(line)) {
        return version;
      }
    }
    throw new IllegalArgumentException(
        "Tomcat \"" + line + "\": there is none (expected 9, 10.1 or 11)");
  }

  /** The exact number of the distribution, such as {@code 10.1.59}. */
  public String number() {
    return number;
  }

  /** Whether its servlet API is called {@code javax.servlet}. */
  public boolean javax() {
    return this == TOMCAT_9;
  }

  @Override
  public String toString() {
    return "Tomcat " + number;
  }

  private static Properties builtWith() {
    Properties numbers = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("tomcats.properties")) {
      numbers.load(in);
    } catch (IOException e) {
      throw new ClusterException("the numbers of the Tomcats are not readable", e);
    }
    return numbers;
  }
}

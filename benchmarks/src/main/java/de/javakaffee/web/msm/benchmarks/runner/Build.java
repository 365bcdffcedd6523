package de.javakaffee.web.msm.benchmarks.runner;

import de.javakaffee.web.msm.benchmarks.results.Versions;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;

/** What the build wrote down of itself. Stateless. */
final class Build {
  private static final String LIBRARY = "library.";

  private Build() {}

  /** Of the project and of its libraries, and these further ones. */
  static Versions versions(Map<String, String> further) throws IOException {
    Properties written = new Properties();
    try (InputStream file = Build.class.getResourceAsStream("build.properties")) {
      written.load(Objects.requireNonNull(file, "build.properties"));
    }
    Map<String, String> libraries = new TreeMap<>(further);
    for (String name : written.stringPropertyNames()) {
      if (name.startsWith(LIBRARY)) {
        libraries.put(name.substring(LIBRARY.length()), written.getProperty(name));
      }
    }
    return new Versions(written.getProperty("project"), written.getProperty("commit"), libraries);
  }
}

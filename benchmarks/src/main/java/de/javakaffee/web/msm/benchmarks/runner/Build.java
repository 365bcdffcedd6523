package de.javakaffee.web.msm.benchmarks.runner;

import de.javakaffee.web.msm.benchmarks.results.Versions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;

/** What the build wrote down of itself. Stateless. */
public final class Build {
  private static final String LIBRARY = "library.";

  private Build() {}

  /** Version and commit of the project. */
  public static String description() {
    Properties written = written();
    return written.getProperty("project") + ", commit " + written.getProperty("commit");
  }

  private static Properties written() {
    Properties written = new Properties();
    try (InputStream file = Build.class.getResourceAsStream("build.properties")) {
      written.load(Objects.requireNonNull(file, "build.properties"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return written;
  }

  /** Of the project and of its libraries, and these further ones. */
  static Versions versions(Map<String, String> further) {
    Properties written = written();
    Map<String, String> libraries = new TreeMap<>(further);
    for (String name : written.stringPropertyNames()) {
      if (name.startsWith(LIBRARY)) {
        libraries.put(name.substring(LIBRARY.length()), written.getProperty(name));
      }
    }
    return new Versions(written.getProperty("project"), written.getProperty("commit"), libraries);
  }
}

package de.javakaffee.web.msm.benchmarks.results;

import java.util.List;

/**
 * The JDK whose forked JVMs measured. Immutable.
 *
 * @param options of the forked JVMs
 */
public record Jdk(String version, String vendor, List<String> options) {

  public Jdk {
    Text.required(version, "version");
    Text.required(vendor, "vendor");
    options = List.copyOf(options);
  }

  /** The one of this JVM, with these options for the forked ones. */
  public static Jdk thisOne(List<String> options) {
    return new Jdk(
        System.getProperty("java.runtime.version"), System.getProperty("java.vendor"), options);
  }
}

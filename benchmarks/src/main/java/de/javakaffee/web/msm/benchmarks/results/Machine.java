package de.javakaffee.web.msm.benchmarks.results;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The computer that measured. Immutable.
 *
 * @param cpu model, or the architecture where the system does not tell the model
 * @param cores as the JVM counts them
 * @param memoryBytes of the whole machine or container
 * @param os name and version
 */
public record Machine(String cpu, int cores, long memoryBytes, String os) {
  private static final Path CPUS = Path.of("/proc/cpuinfo");

  public Machine {
    Text.required(cpu, "cpu");
    Text.required(os, "os");
    if (cores < 1) {
      throw new IllegalArgumentException("cores: " + cores + " is less than 1");
    }
    if (memoryBytes < 0) {
      throw new IllegalArgumentException("memoryBytes: " + memoryBytes + " is negative");
    }
  }

  /** The one this JVM runs on. */
  public static Machine thisOne() {
    long memory =
        ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
            ? system.getTotalMemorySize()
            : 0;
    return new Machine(
        cpuModel(),
        Runtime.getRuntime().availableProcessors(),
        memory,
        System.getProperty("os.name") + " " + System.getProperty("os.version"));
  }

  private static String cpuModel() {
    try (Stream<String> lines = Files.lines(CPUS)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .filter(model -> !model.isEmpty())
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    } catch (IOException notLinux) {
      return System.getProperty("os.arch");
    }
  }
}

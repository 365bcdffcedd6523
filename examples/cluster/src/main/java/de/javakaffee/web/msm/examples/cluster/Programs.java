package de.javakaffee.web.msm.examples.cluster;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs of this machine that a cluster uses where they are installed. Thread-safe. */
public final class Programs {
  /**
   * Names, separated by commas, that must be installed: where one is missing, nothing stands in.
   */
  public static final String REQUIRED = "MSM_TESTS_REQUIRE";

  private Programs() {}

  /**
   * The program of this name.
   *
   * @return empty if it is not installed, so that something else has to stand in for it
   * @throws ClusterException if it is not installed, but required
   */
  public static Optional<Path> find(String name) {
    Optional<Path> program =
        folders().map(folder -> folder.resolve(name)).filter(Files::isExecutable).findFirst();
    if (program.isEmpty() && required().contains(name)) {
      throw new ClusterException(
          name + " is not installed, and " + REQUIRED + " does not allow to go on without");
    }
    return program;
  }

  private static Stream<Path> folders() {
    return Stream.concat(
            Stream.of(
                Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator)),
            Stream.of("/usr/sbin", "/usr/local/sbin"))
        .filter(folder -> !folder.isBlank())
        .map(Path::of);
  }

  private static List<String> required() {
    return Stream.of(Optional.ofNullable(System.getenv(REQUIRED)).orElse("").split(","))
        .map(String::strip)
        .toList();
  }
}

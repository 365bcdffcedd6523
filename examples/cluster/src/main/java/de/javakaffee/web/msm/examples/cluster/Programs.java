package de.javakaffee.web.msm.examples.cluster;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Programs that a cluster uses where they are installed. Immutable.
 *
 * @param folders searched in this order
 * @param required names for which nothing may stand in
 */
public record Programs(List<Path> folders, List<String> required) {
  /** Environment variable with the names, separated by commas, of what must be installed. */
  public static final String REQUIRED = "MSM_TESTS_REQUIRE";

  private static final List<String> SYSTEM_FOLDERS = List.of("/usr/sbin", "/usr/local/sbin");

  public Programs {
    folders = List.copyOf(folders);
    required = List.copyOf(required);
  }

  public static Programs ofThisMachine() {
    return new Programs(
        Stream.concat(parts("PATH", File.pathSeparator), SYSTEM_FOLDERS.stream())
            .map(Path::of)
            .toList(),
        parts(REQUIRED, ",").toList());
  }

  private static Stream<String> parts(String variable, String separator) {
    String value = Optional.ofNullable(System.getenv(variable)).orElse("");
    return Arrays.stream(value.split(separator)).map(String::strip).filter(part -> !part.isEmpty());
  }

  /**
   * The program of this name.
   *
   * @return empty if it is not installed, so that something else has to stand in for it
   * @throws ClusterException if it is not installed, but required
   */
  public Optional<Path> find(String name) {
    Optional<Path> program =
        folders.stream()
            .map(folder -> folder.resolve(name))
            .filter(Files::isExecutable)
            .findFirst();
    if (program.isEmpty() && required.contains(name)) {
      throw new ClusterException(name + " is not installed, but " + REQUIRED + " names it");
    }
    return program;
  }
}

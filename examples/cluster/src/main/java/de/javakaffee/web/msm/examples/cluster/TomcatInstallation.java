package de.javakaffee.web.msm.examples.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A Tomcat as an administrator installs it: the distribution, unpacked, with the jars of the
 * session manager copied into its {@code lib}. Immutable.
 *
 * @param home CATALINA_HOME, shared by the Tomcats of one cluster
 */
public record TomcatInstallation(Version version, Path home) {

  /** Copies the distribution to a folder that does not exist yet, and the jars into its lib. */
  static TomcatInstallation create(Version version, Path distribution, List<Path> jars, Path home) {
    try {
      for (String folder : List.of("bin", "conf", "lib")) {
        copyFiles(distribution.resolve(folder), home.resolve(folder));
      }
      for (Path folder : jars) {
        copyFiles(folder, home.resolve("lib"));
      }
    } catch (IOException e) {
      throw new ClusterException(version + " could not be installed in " + home, e);
    }
    return new TomcatInstallation(version, home);
  }

  /** The jars of Tomcat and of the session manager, such as the servlet API. */
  public List<Path> jars() {
    try (Stream<Path> files = Files.list(home.resolve("lib"))) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw new ClusterException("the jars in " + home + " cannot be listed", e);
    }
  }

  private static void copyFiles(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }
}

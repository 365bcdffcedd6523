package de.javakaffee.web.msm.examples.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder in which the parts of one cluster keep their files. Immutable.
 *
 * @param path in the build folder, so that logs can be read afterwards
 */
record ClusterFolder(Path path) {

  static ClusterFolder create(BuildFiles build) {
    try {
      Path clusters = Files.createDirectories(build.target().resolve("clusters"));
      return new ClusterFolder(Files.createTempDirectory(clusters, "cluster-"));
    } catch (IOException e) {
      throw new ClusterException("no folder for the cluster", e);
    }
  }

  /** CATALINA_HOME. */
  Path installation() {
    return path.resolve("tomcat");
  }

  /** CATALINA_BASE of one Tomcat. */
  Path base(String tomcat) {
    return path.resolve("tomcat-" + tomcat);
  }

  Path logOf(String memcached) {
    return path.resolve("memcached-" + memcached + ".log");
  }

  Path nginx() {
    return path.resolve("nginx");
  }

  /** Removes the largest part; logs and settings stay. */
  void deleteInstallation() {
    if (!Files.exists(installation())) {
      return;
    }
    try (Stream<Path> files = Files.walk(installation())) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new ClusterException(installation() + " could not be deleted", e);
    }
  }
}

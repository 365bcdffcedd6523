package de.javakaffee.web.msm.examples.cluster;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the build has put what a cluster is made of. Immutable.
 *
 * @param target the build folder of this module, in which its jar or classes lie
 */
public record BuildFiles(Path target) {
  private static final String BASE = "lib";
  private static final String FURTHER = "lib-";

  /** There is a folder for it, too, but it is no transcoder. */
  private static final String COMPRESSION = "zstd";

  private static final String IN_BASE = "java";

  public static BuildFiles ofThisBuild() {
    return new BuildFiles(requireNonNull(codeOfThisModule().getParent()));
  }

  /** The jar or folder that this class came from. */
  static Path codeOfThisModule() {
    try {
      return Path.of(BuildFiles.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toAbsolutePath();
    } catch (URISyntaxException e) {
      throw new ClusterException("the place of the classes is not a path", e);
    }
  }

  /** The unpacked distribution, as it came. */
  Path tomcat(Version version) {
    return built(target.resolve("tomcats/apache-tomcat-" + version.number()));
  }

  /** The web application of the demo. */
  public Path shop() {
    return built(target.resolve("shop"));
  }

  /** The web application whose requests are measured. */
  public Path costs() {
    return built(target.resolve("costs"));
  }

  Path embeddedMemcached() {
    return built(target.resolve("embedded-memcached.jar"));
  }

  /**
   * The folders of jars that an administrator would copy to use this.
   *
   * @param id of a transcoder, or {@code zstd} for compression
   */
  List<Path> installation(String id) {
    Path base = built(msm().resolve(BASE));
    if (id.equals(IN_BASE)) {
      return List.of(base);
    }
    Path further = msm().resolve(FURTHER + id);
    if (!Files.isDirectory(further)) {
      throw new ClusterException(
          "transcoder \"" + id + "\": not in the distribution, which has " + transcoders());
    }
    return List.of(base, further);
  }

  /** Short ids of the transcoders there is a folder for, and of the one that is always there. */
  public List<String> transcoders() {
    try (Stream<Path> folders = Files.list(msm())) {
      return Stream.concat(
              Stream.of(IN_BASE),
              folders
                  .map(folder -> folder.getFileName().toString())
                  .filter(name -> name.startsWith(FURTHER))
                  .map(name -> name.substring(FURTHER.length()))
                  .filter(name -> !name.equals(COMPRESSION)))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new ClusterException("the transcoders of the distribution cannot be listed", e);
    }
  }

  /** The folder that an administrator unpacks. */
  Path msm() {
    return built(target.resolve("../../../dist/target/msm").normalize());
  }

  private static Path built(Path path) {
    if (!Files.exists(path)) {
      throw new ClusterException(path + " is missing: run mvn package first");
    }
    return path;
  }
}

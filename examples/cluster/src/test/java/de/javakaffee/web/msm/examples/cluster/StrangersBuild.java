package de.javakaffee.web.msm.examples.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Builds {@code examples/custom-transcoder} as its author would on a machine of his own: a copy,
 * outside of this build, by a Maven of its own, against what {@code mvn install} would have put
 * into the local repository. That is one of its own, too; what this build has fetched already comes
 * from the user's. For one thread.
 */
final class StrangersBuild {
  private static final String VERSION = "3.0.0-SNAPSHOT";

  /** What the example names, and what these need. */
  private static final List<String> MODULES =
      List.of("transcoder-api", "transcoder-testkit", "embedded-memcached");

  private static final String SETTINGS =
      """
      <settings>
        <profiles>
          <profile>
            <id>fetched</id>
            <repositories><repository>%1$s</repository></repositories>
            <pluginRepositories><pluginRepository>%1$s</pluginRepository></pluginRepositories>
          </profile>
        </profiles>
        <activeProfiles><activeProfile>fetched</activeProfile></activeProfiles>
      </settings>
      """;

  private static final String FETCHED =
      "<id>fetched</id><url>%s</url><releases><checksumPolicy>ignore</checksumPolicy></releases>"
          + "<snapshots><enabled>false</enabled></snapshots>";

  private final Path root;
  private final Path project;
  private final Path repository;

  /**
   * @param root of the build that this is a part of
   * @param folder where there is room for the copy and the repository
   */
  StrangersBuild(Path root, Path folder) {
    this.root = root;
    this.project = folder.resolve("custom-transcoder");
    this.repository = folder.resolve("repository");
  }

  /** What the build leaves: the jar itself, and the libraries it needs. */
  List<Path> jars() {
    return List.of(project.resolve("target"), project.resolve("target/lib"));
  }

  /**
   * Runs {@code mvn verify}, which runs the conformance kit.
   *
   * @return what it printed
   * @throws AssertionError with what it printed, if it failed
   */
  String verify() throws IOException, InterruptedException {
    copy(root.resolve("examples/custom-transcoder"), project);
    install("msm-parent", root.resolve("pom.xml"), "pom");
    for (String module : MODULES) {
      install(module, root.resolve(module + "/pom.xml"), "pom");
      install(module, root.resolve(module + "/target/" + module + "-" + VERSION + ".jar"), "jar");
    }
    Path settings = project.resolveSibling("settings.xml");
    String fetched = Path.of(System.getProperty("maven.repository")).toUri().toString();
    Files.writeString(settings, SETTINGS.formatted(FETCHED.formatted(fetched)));
    return run(
        Path.of(System.getProperty("maven.home"), "bin", "mvn").toString(),
        "--batch-mode",
        "--no-transfer-progress",
        "--global-settings",
        settings.toString(),
        "-Dmaven.repo.local=" + repository,
        "verify");
  }

  /** As {@code mvn install} lays it out. */
  private void install(String artifact, Path file, String type) throws IOException {
    Path folder = repository.resolve("de/javakaffee/msm").resolve(artifact).resolve(VERSION);
    Files.createDirectories(folder);
    Files.copy(file, folder.resolve(artifact + "-" + VERSION + "." + type));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        Path relative = from.relativize(path);
        if (!relative.startsWith("target")) {
          Files.copy(path, to.resolve(relative), StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  private String run(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).directory(project.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    try (InputStream out = process.getInputStream()) {
      String printed = new String(out.readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new AssertionError("the build of " + project + " failed:\n" + printed);
      }
      return printed;
    } finally {
      process.destroy();
    }
  }
}

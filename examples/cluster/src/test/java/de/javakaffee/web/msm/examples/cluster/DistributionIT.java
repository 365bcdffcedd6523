package de.javakaffee.web.msm.examples.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What an administrator unpacks. */
@Timeout(60)
final class DistributionIT {
  private static final Pattern MANAGER = Pattern.compile("<Manager .*?/>", Pattern.DOTALL);
  private static final Pattern ADDRESSES = Pattern.compile("memcachedNodes=\"[^\"]*\"");

  private final BuildFiles build = BuildFiles.ofThisBuild();

  @Test
  void libHoldsTheManagerTheApiTheJavaTranscoderAndLz4AndNothingElse() throws IOException {
    List<Path> folders = build.installation("java");
    assertThat(folders).hasSize(1);
    assertThat(namesIn(folders.get(0)))
        .extracting(DistributionIT::withoutVersion)
        .containsExactlyInAnyOrder(
            "msm-manager.jar", "transcoder-api.jar", "transcoder-java.jar", "lz4-java.jar");
  }

  @Test
  void libKryoHoldsTheKryoTranscoderAndKryoAndNothingElse() throws IOException {
    List<Path> folders = build.installation("kryo");
    assertThat(folders).hasSize(2).startsWith(build.installation("java").get(0));
    assertThat(namesIn(folders.get(1)))
        .extracting(DistributionIT::withoutVersion)
        .containsExactlyInAnyOrder("transcoder-kryo.jar", "kryo5.jar");
  }

  @Test
  void libJavolutionHoldsTheJavolutionTranscoderAndJavolutionAndNothingElse() throws IOException {
    List<Path> folders = build.installation("javolution");
    assertThat(folders).hasSize(2).startsWith(build.installation("java").get(0));
    assertThat(namesIn(folders.get(1)))
        .extracting(DistributionIT::withoutVersion)
        .containsExactlyInAnyOrder("transcoder-javolution.jar", "javolution.jar");
  }

  @Test
  void libProtobufHoldsTheProtobufTranscoderAndProtobufAndNothingElse() throws IOException {
    List<Path> folders = build.installation("protobuf");
    assertThat(folders).hasSize(2).startsWith(build.installation("java").get(0));
    assertThat(namesIn(folders.get(1)))
        .extracting(DistributionIT::withoutVersion)
        .containsExactlyInAnyOrder("transcoder-protobuf.jar", "protobuf-java.jar");
  }

  @Test
  void libZstdHoldsZstandardAndNothingElse() throws IOException {
    assertThat(namesIn(build.installation("zstd").get(1)))
        .extracting(DistributionIT::withoutVersion)
        .containsExactly("zstd-jni.jar");
  }

  @Test
  void theZipHoldsTheSameFilesUnderOneFolder() throws IOException {
    List<String> unpacked;
    try (Stream<Path> files = Files.walk(build.msm())) {
      unpacked =
          files
              .filter(Files::isRegularFile)
              .map(file -> build.msm().relativize(file).toString().replace('\\', '/'))
              .toList();
    }
    assertThat(unpacked).contains("README.md", "LICENSE", "sample-server.xml");
    Path target = build.msm().resolve("..").normalize();
    String zip =
        namesIn(target).stream().filter(name -> name.endsWith(".zip")).findFirst().orElseThrow();
    String folder = zip.substring(0, zip.length() - ".zip".length()) + "/";
    try (ZipFile file = new ZipFile(target.resolve(zip).toFile())) {
      assertThat(file.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName))
          .containsExactlyInAnyOrderElementsOf(unpacked.stream().map(folder::concat).toList());
    }
  }

  @Test
  void theSampleStartsAsItStandsWithOtherAddresses(@TempDir Path folder) throws IOException {
    Matcher manager = MANAGER.matcher(Files.readString(build.msm().resolve("sample-server.xml")));
    assertThat(manager.find()).isTrue();
    String element =
        ADDRESSES
            .matcher(manager.group())
            .replaceFirst(
                Matcher.quoteReplacement(
                    "memcachedNodes=\"" + ClusterBuilder.MEMCACHED_NODES + "\""));
    try (Cluster cluster =
        Cluster.builder()
            .manager(element)
            .webapp(
                "/test",
                new WebappBuilder(Version.TOMCAT_11, folder)
                    .file("index.jsp", Visitor.PAGE)
                    .build())
            .start()) {
      assertThat(new Visitor(cluster.browser(), "/test/").visits(3).countByTomcat())
          .containsOnlyKeys("A", "B");
    }
  }

  private static List<String> namesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static String withoutVersion(String jar) {
    return jar.replaceFirst("-\\d.*(?=\\.jar$)", "");
  }
}

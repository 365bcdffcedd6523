package de.javakaffee.web.msm.examples.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code docs/writing-a-transcoder.md} shows of the example is in the example. */
final class WritingATranscoderTest {
  private static final Path ROOT = Path.of("..", "..");
  private static final Path EXAMPLE = ROOT.resolve("examples/custom-transcoder");

  /** A comment that names a file, and the block behind it. */
  private static final Pattern EXCERPT =
      Pattern.compile("<!-- (\\S+) -->\\n```[a-z]*\\n(.*?)```\\n", Pattern.DOTALL);

  @Test
  void everyExcerptStandsInTheFileThatItIsFrom() throws IOException {
    String page = Files.readString(ROOT.resolve("docs/writing-a-transcoder.md"));
    List<MatchResult> excerpts = EXCERPT.matcher(page).results().toList();

    assertThat(excerpts).hasSizeGreaterThan(8);
    assertThat(page.split("```java\n", -1))
        .as("each block of Java names its file")
        .hasSize(1 + (int) excerpts.stream().filter(it -> it.group(1).endsWith(".java")).count());
    for (MatchResult excerpt : excerpts) {
      assertThat(Files.readString(ROOT.resolve(excerpt.group(1)))).contains(excerpt.group(2));
    }
  }

  @Test
  void theExampleIsWorkForAnAfternoon() throws IOException {
    assertThat(lines("src/main/java")).isLessThanOrEqualTo(150);
    assertThat(lines("src/test/java")).isLessThanOrEqualTo(10);
  }

  @Test
  void theExampleIsNoPartOfThisBuild() throws IOException {
    assertThat(Files.readString(EXAMPLE.resolve("pom.xml"))).doesNotContain("<parent>");
    assertThat(Files.readString(ROOT.resolve("pom.xml"))).doesNotContain("custom-transcoder<");
  }

  private static long lines(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(EXAMPLE.resolve(folder))) {
      long lines = 0;
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        lines += Files.readAllLines(file).size();
      }
      assertThat(lines).isPositive();
      return lines;
    }
  }
}

package de.javakaffee.web.msm.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.benchmarks.subjects.Transcoders;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The tables of docs/choosing-a-transcoder.md are what the transcoders do. {@code mvn test
 * -Dmsm.docs.write=true} writes them anew.
 */
final class ChoosingATranscoderTest {
  private static final Path PAGE = Path.of("..", "docs", "choosing-a-transcoder.md");

  @Test
  void theTablesAreWhatTheTranscodersDo() throws Exception {
    String written = Files.readString(PAGE);
    String right =
        Markdown.withGenerated(written, new SurvivalTable(Transcoders.installed()).markdown());
    if (Boolean.getBoolean("msm.docs.write")) {
      Files.writeString(PAGE, right);
    } else {
      assertThat(written).isEqualTo(right);
    }
  }
}

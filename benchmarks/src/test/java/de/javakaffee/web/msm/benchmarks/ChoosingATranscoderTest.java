package de.javakaffee.web.msm.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.transcoder.TranscoderFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/**
 * The tables of docs/choosing-a-transcoder.md are what the transcoders do. {@code mvn test
 * -Dmsm.docs.write=true} writes them anew.
 */
final class ChoosingATranscoderTest {
  private static final Path PAGE = Path.of("..", "docs", "choosing-a-transcoder.md");

  @Test
  void theTablesAreWhatTheTranscodersDo() throws Exception {
    List<String> installed =
        ServiceLoader.load(TranscoderFactory.class).stream()
            .map(provider -> provider.get().id())
            .sorted()
            .toList();
    String written = Files.readString(PAGE);
    String right = Markdown.withGenerated(written, new SurvivalTable(installed).markdown());
    if (Boolean.getBoolean("msm.docs.write")) {
      Files.writeString(PAGE, right);
    } else {
      assertThat(written).isEqualTo(right);
    }
  }
}

package de.javakaffee.web.msm.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The output in docs/inspecting-a-session.md is what the tool prints. {@code mvn test
 * -Dmsm.docs.write=true} writes it anew.
 */
final class InspectingASessionTest {
  private static final Path PAGE = Path.of("..", "..", "docs", "inspecting-a-session.md");
  private static final String BEGIN = "<!-- generated -->\n";
  private static final String END = "<!-- end of what is generated -->\n";

  @Test
  void theOutputIsWhatTheToolPrints(@TempDir Path folder) throws Exception {
    StringBuilder section = new StringBuilder();
    for (String transcoder : new String[] {"java", "kryo", "javolution", "protobuf"}) {
      section.append("\n### ").append(transcoder).append("\n\n```text\n");
      section.append(shown(transcoder, folder)).append("```\n");
    }
    section.append("\n### The XML of the frame that javolution wrote\n\n```xml\n");
    section.append(xml()).append("\n```\n\n");
    String written = Files.readString(PAGE);
    int begin = written.indexOf(BEGIN) + BEGIN.length();
    String right = written.substring(0, begin) + section + written.substring(written.indexOf(END));
    if (Boolean.getBoolean("msm.docs.write")) {
      Files.writeString(PAGE, right);
    } else {
      assertThat(written).isEqualTo(right);
    }
  }

  private static String shown(String transcoder, Path folder)
      throws IOException, TranscodingException {
    Path record = folder.resolve("record.bin");
    Files.write(record, StoredShop.record(transcoder, 1));
    Run run = Run.of("--file", record.toString());
    assertThat(run.error()).isEmpty();
    assertThat(run.exitCode()).isZero();
    return run.out();
  }

  private static String xml() throws TranscodingException {
    Map<String, Object> attributes = Shop.session();
    attributes.remove("visits");
    return new String(
        StoredShop.transcoder("javolution").encode(attributes), StandardCharsets.UTF_8);
  }
}

package de.javakaffee.web.msm.serializer.javolution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.shop.Cart;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The example in docs/javolution-xml.md is what is stored, but for its indentation. */
final class DocumentationTest {
  private static final Path PAGE = Path.of("..", "docs", "javolution-xml.md");
  private static final String BEGIN = "```xml\n";
  private static final String END = "```\n";

  private final Codec codec = new Codec();

  @Test
  void theExampleIsWhatIsStored() throws IOException, TranscodingException {
    assertThat(withoutIndentation(example())).isEqualTo(codec.xml(new Cart()));
  }

  @Test
  void theExampleIsReadWithItsIndentation() throws IOException, TranscodingException {
    Object read = codec.value(example());
    assertThat(codec.xml(read)).isEqualTo(withoutIndentation(example()));
  }

  private static String example() throws IOException {
    String page = Files.readString(PAGE, UTF_8);
    int begin = page.indexOf(BEGIN) + BEGIN.length();
    return page.substring(begin, page.indexOf(END, begin));
  }

  private static String withoutIndentation(String xml) {
    return xml.replaceAll(">\\s+<", "><").strip();
  }
}

package de.javakaffee.web.msm.frame;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The format is what is written down: the example in the documentation and the golden file. */
final class FramesFormatTest {

  @Test
  void theExampleInTheDocumentationIsWhatIsWritten() throws Exception {
    EncodedAttributes example =
        EncodedAttributes.of(
            List.of(
                new Frame("java", true, false, HexFormat.of().parseHex("aced0005")),
                scalar("dark"),
                scalar(42)),
            Map.of(
                "cart", new AttributeEntry(0, true, false),
                "theme", new AttributeEntry(1, false, false),
                "user", new AttributeEntry(0, false, false),
                "visits", new AttributeEntry(2, false, false)));
    byte[] documented = exampleIn(Path.of("..", "docs", "stored-format.md"));

    assertThat(HexFormat.of().formatHex(example.toBytes()))
        .isEqualTo(HexFormat.of().formatHex(documented));
    assertThat(EncodedAttributes.parse(documented, 0, documented.length)).isEqualTo(example);
  }

  private static byte[] exampleIn(Path document) throws IOException {
    String section = Files.readString(document).split("(?m)^## Frames$", -1)[1];
    String block = section.split("```", -1)[1];
    return HexFormat.of().parseHex(block.replaceAll("#.*", "").replaceAll("\\s", ""));
  }

  /** If this fails, records that are stored at this moment can no longer be read. */
  @Test
  void theGoldenFileIsReadAndWrittenUnchanged() throws Exception {
    byte[] golden = golden();

    EncodedAttributes parsed = EncodedAttributes.parse(golden, 0, golden.length);

    assertThat(parsed).isEqualTo(goldenAttributes());
    assertThat(parsed.toBytes()).isEqualTo(golden);
    Map<String, Object> decoded = new LinkedHashMap<>();
    for (String name : goldenScalars().keySet()) {
      decoded.put(name, ScalarCodec.decode(parsed.frameOf(name).orElseThrow().bytes()));
    }
    assertThat(decoded).isEqualTo(goldenScalars());
  }

  @Test
  void aCompressedFrameSaysHowAndWhatItWas() throws Exception {
    byte[] documented =
        HexFormat.of()
            .parseHex(
                "01 04 6a617661 01 01 05 03 ff02 04 9c006b76 01 00 00 01 63".replace(" ", ""));
    Frame frame =
        new Frame("java", true, false, new byte[383])
            .compressed(3, 383, HexFormat.of().parseHex("9c006b76"));

    EncodedAttributes parsed = EncodedAttributes.parse(documented, 0, documented.length);

    assertThat(parsed)
        .isEqualTo(
            EncodedAttributes.of(List.of(frame), Map.of("c", new AttributeEntry(0, false, false))));
    assertThat(parsed.toBytes()).isEqualTo(documented);
    assertThat(parsed.frames().get(0).compression()).isEqualTo(3);
    assertThat(parsed.frames().get(0).plainLength()).isEqualTo(383);
  }

  private static byte[] golden() throws IOException {
    try (InputStream file = FramesFormatTest.class.getResourceAsStream("frames.golden")) {
      return Objects.requireNonNull(file, "frames.golden").readAllBytes();
    }
  }

  private static EncodedAttributes goldenAttributes() {
    List<Frame> frames = new ArrayList<>();
    Map<String, AttributeEntry> directory = new LinkedHashMap<>();
    frames.add(new Frame("kryo", true, true, "cart, user, masked".getBytes(UTF_8)));
    directory.put("cart", new AttributeEntry(0, true, true));
    directory.put("user", new AttributeEntry(0, false, true));
    frames.add(new Frame("java", false, false, "r".repeat(300).getBytes(UTF_8)));
    directory.put("買い物\uD83D\uDED2", new AttributeEntry(1, true, false));
    frames.add(new Frame("a-stranger-s-codec-of-32-letters", false, true, new byte[0]));
    directory.put("\uD83D half", new AttributeEntry(2, false, false));
    frames.add(new Frame("java", true, false, new byte[] {-128, 0, 127}));
    directory.put("", new AttributeEntry(3, false, false));
    directory.put("n".repeat(128), new AttributeEntry(3, false, false));
    goldenScalars()
        .forEach(
            (name, value) -> {
              directory.put(name, new AttributeEntry(frames.size(), false, false));
              frames.add(scalar(value));
            });
    return EncodedAttributes.of(frames, directory);
  }

  private static Map<String, Object> goldenScalars() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("string", "Grüße \uD83D\uDED2");
    values.put("string16", "half \uD83D");
    values.put("boolean", true);
    values.put("byte", (byte) -2);
    values.put("short", (short) -3);
    values.put("character", 'ß');
    values.put("integer", Integer.MIN_VALUE);
    values.put("long", Long.MAX_VALUE - 1);
    values.put("float", -0f);
    values.put("double", Math.PI);
    values.put("bigInteger", BigInteger.TEN.pow(30).negate());
    values.put("bigDecimal", new BigDecimal("-1234567890123456789.500"));
    values.put("uuid", UUID.fromString("c0ffee00-1234-4abc-8def-0123456789ab"));
    return values;
  }

  private static Frame scalar(Object value) {
    return new Frame(Frame.SCALAR, false, false, ScalarCodec.encode(value));
  }
}

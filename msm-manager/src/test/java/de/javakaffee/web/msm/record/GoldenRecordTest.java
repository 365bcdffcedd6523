package de.javakaffee.web.msm.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes that were stored by earlier builds are read, field by field, and written the same. */
final class GoldenRecordTest {

  @ParameterizedTest
  @ValueSource(strings = {"full", "bare", "tombstone"})
  void aStoredRecordIsReadWithEveryField(String name) throws Exception {
    assertThat(StoredRecordCodec.decode(golden(name))).isEqualTo(sample(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"full", "bare", "tombstone"})
  void aStoredRecordIsWrittenByteByByteAsItWas(String name) throws Exception {
    byte[] golden = golden(name);
    StoredRecord read = StoredRecordCodec.decode(golden);
    assertThat(StoredRecordCodec.encode(read).bytes()).isEqualTo(golden);
  }

  @Test
  void theExampleOfTheDocumentIsTheGoldenSession() throws Exception {
    assertThat(documented("A session")).isEqualTo(golden("full"));
  }

  @Test
  void theExampleOfTheDocumentIsTheGoldenTombstone() throws Exception {
    assertThat(documented("A tombstone")).isEqualTo(golden("tombstone"));
  }

  private static StoredRecord sample(String name) {
    return switch (name) {
      case "full" -> SampleRecords.full();
      case "bare" -> SampleRecords.bare();
      default -> SampleRecords.tombstone();
    };
  }

  private static byte[] golden(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            GoldenRecordTest.class.getResourceAsStream("format-1-" + name + ".bin"), name)) {
      return in.readAllBytes();
    }
  }

  /** The hexadecimal digits of the block under this heading; behind # stands what they mean. */
  private static byte[] documented(String heading) throws IOException {
    String document = Files.readString(Path.of("../docs/stored-format.md"), StandardCharsets.UTF_8);
    Matcher block =
        Pattern.compile("### " + heading + "\n.*?```\n(.*?)```", Pattern.DOTALL).matcher(document);
    assertThat(block.find()).as(heading).isTrue();
    String digits =
        block
            .group(1)
            .lines()
            .map(line -> line.replaceAll("#.*", "").replace(" ", ""))
            .collect(Collectors.joining());
    return HexFormat.of().parseHex(digits);
  }
}

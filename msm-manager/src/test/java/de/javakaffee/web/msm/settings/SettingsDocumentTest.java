package de.javakaffee.web.msm.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code docs/settings.md} says of the settings is what the parser does. */
final class SettingsDocumentTest {

  /** A row of a table; standard and range as written, code marks included. */
  record Row(String setting, String standard, String range) {

    static Row of(String line) {
      List<String> cells = Arrays.stream(line.split("(?<!\\\\)\\|")).map(String::strip).toList();
      return new Row(cells.get(1).replace("`", ""), cells.get(2), cells.get(4));
    }
  }

  static List<Row> rows() throws IOException {
    return Files.readAllLines(Path.of("../docs/settings.md"), StandardCharsets.UTF_8).stream()
        .filter(line -> line.startsWith("| `"))
        .map(Row::of)
        .toList();
  }

  static Stream<Row> rowsWithDefault() throws IOException {
    return rows().stream().filter(row -> row.standard().matches("`[^`]+`"));
  }

  static Stream<Row> rowsWithNumbers() throws IOException {
    return rows().stream().filter(row -> row.range().matches("\\d+ to \\d+"));
  }

  static Stream<Row> rowsWithWords() throws IOException {
    return rows().stream().filter(row -> row.range().matches("`\\w+`(, `\\w+`)*"));
  }

  @Test
  void everySettingIsDocumentedOnceAndNoOther() throws IOException {
    assertThat(rows())
        .extracting(Row::setting)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Setting.values()).map(Setting::settingName).toList());
  }

  @ParameterizedTest
  @MethodSource("rowsWithDefault")
  void theDefaultIsTheDocumentedOne(Row row) {
    String standard = row.standard().replace("`", "");
    assertThat(withoutRemarks(Map.of(row.setting(), standard))).isEqualTo(withoutRemarks(Map.of()));
  }

  @ParameterizedTest
  @MethodSource("rowsWithNumbers")
  void theRangeIsTheDocumentedOne(Row row) {
    Matcher range = Pattern.compile("(\\d+) to (\\d+)").matcher(row.range());
    assertThat(range.matches()).isTrue();
    long least = Long.parseLong(range.group(1));
    long most = Long.parseLong(range.group(2));
    parse(Map.of(row.setting(), range.group(1)));
    parse(Map.of(row.setting(), range.group(2)));
    String rule = "must be a whole number from " + least + " to " + most;
    for (String wrong : List.of("" + (least - 1), "" + (most + 1), "1.5", "many")) {
      assertThatExceptionOfType(SettingException.class)
          .isThrownBy(() -> parse(Map.of(row.setting(), wrong)))
          .withMessage(row.setting() + " \"" + wrong + "\": " + rule);
    }
  }

  @ParameterizedTest
  @MethodSource("rowsWithWords")
  void theDocumentedWordsAreAccepted(Row row) {
    for (String word : row.range().replace("`", "").split(", ", -1)) {
      parse(Map.of(row.setting(), word));
    }
    assertThatExceptionOfType(SettingException.class)
        .isThrownBy(() -> parse(Map.of(row.setting(), "maybe")))
        .withMessageStartingWith(row.setting() + " \"maybe\": must be ");
  }

  @Test
  void whatIsDocumentedWithoutEffectIsRemarked() throws IOException {
    String document = Files.readString(Path.of("../docs/settings.md"), StandardCharsets.UTF_8);
    String section = document.substring(document.indexOf("## Accepted without effect"));
    List<Row> withoutEffect =
        section.lines().filter(line -> line.startsWith("| `")).map(Row::of).toList();
    assertThat(withoutEffect).isNotEmpty();
    for (Row row : withoutEffect) {
      ManagerSettings settings = parse(Map.of(row.setting(), row.standard().replace("`", "")));
      assertThat(settings.remarks())
          .singleElement()
          .satisfies(remark -> assertThat(remark).startsWith(row.setting() + " has no effect"));
    }
  }

  private static ManagerSettings parse(Map<String, String> values) {
    Map<String, String> all = new HashMap<>(values);
    all.putIfAbsent("memcachedNodes", "n1:localhost:11211,n2:localhost:11212");
    return ManagerSettings.parse(all);
  }

  private static List<String> withoutRemarks(Map<String, String> values) {
    ManagerSettings settings = parse(values);
    return List.of(
        settings.nodes().toString(),
        settings.requests().toString(),
        settings.saving().toString(),
        settings.transcoder().factory(),
        "" + settings.enabled());
  }
}

package de.javakaffee.web.msm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The specification and the kit say the same. */
class SpecificationTest {
  private static final Path SPECIFICATION = Path.of("..", "docs", "transcoder-spec.md");
  private static final Pattern RULE = Pattern.compile("(?m)^### (R\\d\\d) (.+)\\R(.+)$");

  @Test
  void everyRuleIsATestWithItsNumberAndSentence() throws IOException {
    Map<String, String> specified = new TreeMap<>();
    Matcher rule = RULE.matcher(Files.readString(SPECIFICATION));
    while (rule.find()) {
      assertThat(specified.put(rule.group(1), rule.group(2))).as(rule.group()).isNull();
      assertThat(rule.group(3)).as("the reason for " + rule.group(1)).isNotBlank();
    }

    assertThat(specified).isEqualTo(KitRules.sentences());
  }

  @Test
  void rulesAreNumberedWithoutAGap() {
    assertThat(KitRules.sentences().keySet())
        .last()
        .isEqualTo("R%02d".formatted(KitRules.sentences().size()));
  }
}

package de.javakaffee.web.msm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each rule notices what it is there for, and no other rule gives false alarm. */
@Tag("defects")
class PlantedDefectsTest {

  @ParameterizedTest
  @EnumSource
  void aDefectBreaksTheRulesItShouldAndNoOther(PlantedDefect defect) {
    KitRun run = KitRun.on(defect);

    assertThat(run.failures().keySet())
        .as("%s: %s", defect, run.failures())
        .isEqualTo(defect.breaks());
    assertThat(run.tests()).isGreaterThan(90);
  }

  @Test
  void thereIsADefectForEachRule() {
    TreeSet<String> broken = new TreeSet<>();
    Arrays.stream(PlantedDefect.values()).forEach(defect -> broken.addAll(defect.breaks()));

    assertThat(broken).isEqualTo(KitRules.sentences().keySet());
  }
}

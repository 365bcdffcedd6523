package de.javakaffee.web.msm.transcoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LimitsTest {

  @Test
  void theStandardLimitsAreThoseOfTheDocumentation() {
    assertThat(Limits.standard())
        .isEqualTo(new Limits(10_000, 5_000_000, 16 * 1024 * 1024, 64 * 1024 * 1024));
  }

  @Test
  void oneIsTheSmallestLimit() {
    assertThat(new Limits(1, 1, 1, 1).depth()).isEqualTo(1);
    assertThatThrownBy(() -> new Limits(0, 1, 1, 1))
        .hasMessage("limit depth 0: must be at least 1");
    assertThatThrownBy(() -> new Limits(1, -5, 1, 1))
        .hasMessage("limit references -5: must be at least 1");
    assertThatThrownBy(() -> new Limits(1, 1, 0, 1))
        .hasMessage("limit arrayLength 0: must be at least 1");
    assertThatThrownBy(() -> new Limits(1, 1, 1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("limit bytes 0: must be at least 1");
  }
}

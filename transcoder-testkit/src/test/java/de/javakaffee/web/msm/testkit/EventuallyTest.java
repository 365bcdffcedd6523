package de.javakaffee.web.msm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class EventuallyTest {

  @Test
  void asksUntilTheConditionHolds() {
    AtomicInteger asked = new AtomicInteger();

    Eventually.holds("asked three times", () -> asked.incrementAndGet() == 3);

    assertThat(asked).hasValue(3);
  }

  @Test
  void saysWhatDidNotHold() {
    assertThatThrownBy(() -> Eventually.holds("pigs fly", Duration.ofMillis(5), () -> false))
        .isInstanceOf(AssertionError.class)
        .hasMessage("still not so after 5 ms: pigs fly");
  }
}

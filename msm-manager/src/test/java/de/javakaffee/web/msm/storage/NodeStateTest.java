package de.javakaffee.web.msm.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NodeStateTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # from,   ANSWERED, GLITCH,  LOST,    PROBE_STARTED, PROBE_ANSWERED, PROBE_FAILED
          UP,       UP,       SUSPECT, DOWN,    UP,            UP,             DOWN
          SUSPECT,  UP,       DOWN,    DOWN,    SUSPECT,       UP,             DOWN
          DOWN,     DOWN,     DOWN,    DOWN,    PROBING,       DOWN,           DOWN
          PROBING,  PROBING,  PROBING, PROBING, PROBING,       UP,             DOWN
          """)
  void everyEventLeadsWhereTheTableSays(
      NodeState from,
      NodeState answered,
      NodeState glitch,
      NodeState lost,
      NodeState probeStarted,
      NodeState probeAnswered,
      NodeState probeFailed) {
    assertThat(NodeEvent.values())
        .extracting(from::after)
        .containsExactly(answered, glitch, lost, probeStarted, probeAnswered, probeFailed);
  }
}

package de.javakaffee.web.msm.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

final class MainTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final CommandLine commands =
      Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));

  @Test
  void withoutArgumentsItSaysHowItIsUsed() {
    assertThat(commands.execute()).isZero();
    assertThat(out.toString())
        .contains("quick", "standard", "full")
        .contains("java -jar benchmarks.jar quick --output quick.json");
  }

  @Test
  void aDryRunTellsWhatWouldBeMeasured() {
    assertThat(
            commands.execute(
                "standard", "--dry-run", "--question", "PartialUse", "--transcoder", "kryo"))
        .isZero();
    assertThat(out.toString().lines())
        .containsExactly(
            "standard: 3 figures, about 32 s",
            "PartialUse kryo TWENTY_MIXED_ATTRIBUTES APPLICATION touched=1",
            "PartialUse kryo TWENTY_MIXED_ATTRIBUTES APPLICATION touched=2",
            "PartialUse kryo TWENTY_MIXED_ATTRIBUTES APPLICATION touched=20");
  }

  @Test
  void whereNothingIsLeftThatIsToldWithTheReason() {
    assertThat(commands.execute("standard", "--transcoder", "hand-written", "--session", "LOGIN"))
        .isEqualTo(2);
    assertThat(err.toString()).contains("nothing is left to be measured");
  }

  @Test
  void aTranscoderThatIsNotThereIsRefused() {
    assertThat(commands.execute("quick", "--transcoder", "json")).isEqualTo(2);
    assertThat(err.toString()).contains("--transcoder json: is not measured in this preset");
  }
}

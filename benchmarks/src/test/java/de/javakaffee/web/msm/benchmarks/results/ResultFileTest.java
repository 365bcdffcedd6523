package de.javakaffee.web.msm.benchmarks.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ResultFileTest {
  private static final Parameters KRYO_LOGIN =
      new Parameters(
          Map.of("transcoder", "kryo", "session", "LOGIN", "origin", "STORE", "attributes", "20"));

  private static final ResultFile RESULTS =
      new ResultFile(
          Instant.parse("2026-11-22T14:30:00Z"),
          "quick",
          new Machine("Some CPU", 2, 4_000_000_000L, "Linux 6.1"),
          new Jdk("17.0.15+6", "Debian", List.of("-Xmx1g", "-Dquoted=\"\u00e9\"")),
          new Versions("3.0.0", "unknown", Map.of("kryo5", "5.6.2")),
          List.of(
              new Measurement(
                  "Encode",
                  "avgt",
                  1,
                  KRYO_LOGIN,
                  false,
                  Estimate.of(1.25, 0.125, "us/op"),
                  List.of(List.of(1.0, 1.5), List.of(1.25, 1.25)),
                  Map.of(Measurement.ALLOCATION, Estimate.of(512, Double.NaN, "B/op")))),
          List.of(new EncodedSize(KRYO_LOGIN, false, 187), new EncodedSize(KRYO_LOGIN, true, 592)));

  private final Path folder;

  ResultFileTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void whatIsReadIsWhatWasWritten() throws Exception {
    Path file = folder.resolve("new/results.json");
    RESULTS.write(file);
    assertThat(ResultFile.read(file)).isEqualTo(RESULTS);
  }

  @Test
  void aFileIsReadableToPeople() throws Exception {
    assertThat(written())
        .contains("\"format\" : 1,")
        .contains("\"date\" : \"2026-11-22T14:30:00Z\"")
        .contains("\"session\" : \"LOGIN\"")
        .contains("\"error\" : null")
        .doesNotContain("NaN", "further");
  }

  @Test
  void aFieldOfTheWrongTypeIsNamedWithItsLine() throws Exception {
    fails(written().replace("\"value\" : 1.25", "\"value\" : \"fast\""))
        .hasMessageStartingWith("results.json, line 3")
        .hasMessageContaining("at measurements[0].score.value: ");
  }

  @Test
  void aValueThatBreaksARuleIsNamedWithTheRule() throws Exception {
    fails(written().replace("\"threads\" : 1", "\"threads\" : 0"))
        .hasMessageContaining("at measurements[0]: ")
        .hasMessageContaining("threads: 0 is less than 1");
    fails(written().replace("\"error\" : 0.125", "\"error\" : -1"))
        .hasMessageContaining("at measurements[0].score: ")
        .hasMessageContaining("error: -1.0 is not a finite number from 0 on");
  }

  @Test
  void aMissingFieldIsNamed() throws Exception {
    fails(written().replace("\"cpu\" : \"Some CPU\",", ""))
        .hasMessageContaining("at machine.cpu: Missing");
    fails(written().replace("\"cores\" : 2,", ""))
        .hasMessageContaining("at machine.cores: Missing");
    fails(written().replace("\"value\" : 1.25,", ""))
        .hasMessageContaining("at measurements[0].score.value: Missing");
    fails(written().replace("\"Some CPU\"", "null")).hasMessageContaining("at machine.cpu: Null");
  }

  @Test
  void anUnknownFieldIsNamed() throws Exception {
    fails(written().replace("\"preset\"", "\"speed\" : 3, \"preset\""))
        .hasMessageContaining("at speed: Unrecognized property");
  }

  @Test
  void aFileOfAnotherFormatIsRefused() throws Exception {
    fails(written().replace("\"format\" : 1", "\"format\" : 2"))
        .hasMessageContaining("format 2 is not known, only format 1");
  }

  @Test
  void aFileCutOffIsRefusedWithItsLine() throws Exception {
    String json = written();
    fails(json.substring(0, json.length() / 2)).hasMessageContaining("line ");
    fails("").hasMessageStartingWith("results.json");
    fails(json + "{}").hasMessageContaining("line ");
  }

  private String written() throws IOException {
    Path file = folder.resolve("results.json");
    RESULTS.write(file);
    return Files.readString(file);
  }

  private AbstractThrowableAssert<?, ? extends Throwable> fails(String json) throws IOException {
    Path file = folder.resolve("results.json");
    Files.writeString(file, json);
    return assertThatThrownBy(() -> ResultFile.read(file))
        .isInstanceOf(MalformedResultsException.class);
  }
}

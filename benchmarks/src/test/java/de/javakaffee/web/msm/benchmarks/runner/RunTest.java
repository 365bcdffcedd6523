package de.javakaffee.web.msm.benchmarks.runner;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.benchmarks.results.Measurement;
import de.javakaffee.web.msm.benchmarks.results.Parameters;
import de.javakaffee.web.msm.benchmarks.results.ResultFile;
import de.javakaffee.web.msm.benchmarks.runner.Effort.Iterations;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Has JMH measure for a few milliseconds: what comes out is not looked at, only that it does. */
final class RunTest {
  private static final Effort TINY = new Effort(1, Iterations.NONE, Iterations.ofMillis(1, 10));

  private final StringWriter out = new StringWriter();
  private final Path file;

  RunTest(@TempDir Path folder) {
    file = folder.resolve("tiny.json");
  }

  /** Figures of somebody who measures on this machine at the same time suffer anyway. */
  @BeforeAll
  static void measureBesideOthers() {
    System.setProperty("jmh.ignoreLock", "true");
  }

  @Test
  void aFileIsWrittenThatTellsWhatWasMeasuredAndWhere() throws Exception {
    Map<String, String> parameters =
        Map.of("transcoder", "kryo", "session", "LOGIN", "origin", "APPLICATION");
    Job job = new Job(Question.ENCODE, 1, parameters, TINY);
    Carriers carriers = new Carriers();
    Plan plan = new Plan("tiny", carriers.able(List.of(job)));

    assertThat(run(plan, carriers)).isEmpty();

    ResultFile results = ResultFile.read(file);
    assertThat(results.preset()).isEqualTo("tiny");
    assertThat(results.jdk().options()).containsExactly("-Xms1g", "-Xmx1g");
    assertThat(results.machine().cores()).isPositive();
    assertThat(results.versions().libraries()).containsKeys("kryo5", "jmh", "fory");
    assertThat(results.versions().libraries().values()).noneMatch(text -> text.contains("$"));
    assertThat(results.measurements())
        .singleElement()
        .satisfies(
            measured -> {
              assertThat(measured.benchmark()).isEqualTo("Encode");
              assertThat(measured.parameters()).isEqualTo(new Parameters(parameters));
              assertThat(measured.reference()).isFalse();
              assertThat(measured.score().unit()).isEqualTo("us/op");
              assertThat(measured.secondary()).containsKey(Measurement.ALLOCATION);
            });
    assertThat(results.sizes())
        .singleElement()
        .satisfies(size -> assertThat(size.bytes()).isPositive());
    assertThat(out.toString()).startsWith("[1/1, ").hasLineCount(1);
  }

  @Test
  void aFigureThatCannotBeMeasuredIsToldAndTheOthersAreMeasured() throws Exception {
    Job failing =
        new Job(Question.COLD_START, 1, Map.of("transcoder", "jdk", "session", "NONE"), TINY);
    Job job =
        new Job(
            Question.COLD_START,
            1,
            Map.of("transcoder", "jdk", "session", "LOGIN"),
            Effort.once(1));
    Plan plan = new Plan("tiny", List.of(failing, job));

    assertThat(run(plan, new Carriers())).containsExactly(failing);

    assertThat(ResultFile.read(file).measurements())
        .singleElement()
        .satisfies(measured -> assertThat(measured.reference()).isTrue());
    assertThat(out.toString()).contains("ColdStart jdk NONE: FAILED", "No enum constant");
  }

  private List<Job> run(Plan plan, Carriers carriers) throws Exception {
    return new Run(plan, carriers.sizes(), new PrintWriter(out, true), Clock.systemUTC()).to(file);
  }
}

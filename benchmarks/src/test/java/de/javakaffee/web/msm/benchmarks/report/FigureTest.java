package de.javakaffee.web.msm.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.javakaffee.web.msm.benchmarks.results.Estimate;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

final class FigureTest {

  @Test
  void aFigureIsShownWithThreeDigitsInAUnitThatFits() {
    assertThat(text(12.4321, 0.31, "us/op")).isEqualTo("12.4 ± 0.3 µs");
    assertThat(text(0.9661, 0.083, "us/op")).isEqualTo("966 ± 83 ns");
    assertThat(text(1234.5, 60, "us/op")).isEqualTo("1.23 ± 0.06 ms");
    assertThat(text(2.5, Double.NaN, "s/op")).isEqualTo("2.50 s");
    assertThat(text(0.25, 0.01, "ops/us")).isEqualTo("250 ± 10 k/s");
    assertThat(text(336_000, 12, "B/op")).isEqualTo("336.00 ± 0.01 kB");
    assertThat(text(3, Double.NaN, "counts")).isEqualTo("3");
  }

  @Test
  void anErrorIsNeverShownAsZero() {
    assertThat(text(12.4321, 0.03, "us/op")).isEqualTo("12.43 ± 0.03 µs");
    assertThat(text(415, 0.4, "ns/op")).isEqualTo("415.0 ± 0.4 ns");
  }

  @Test
  void bytesWithoutErrorAreExact() {
    assertThat(Figure.exactBytes(60_916).text()).isEqualTo("60,916 B");
    assertThat(Figure.exactBytes(5_000_000).text()).isEqualTo("5.00 MB");
  }

  @Test
  void figuresDifferWhereTheirIntervalsAreApart() {
    assertThat(figure(10, 1).differsFrom(figure(13, 1))).isTrue();
    assertThat(figure(13, 1).differsFrom(figure(10, 1))).isTrue();
    assertThat(figure(10, 1).differsFrom(figure(12, 1))).isFalse();
    assertThat(figure(10, 0).differsFrom(figure(10, 0))).isFalse();
    assertThat(figure(10, Double.NaN).differsFrom(figure(99, 1))).isFalse();
  }

  @Test
  void figuresAreCloseWhereNeitherCanBeMoreThanTwiceTheOther() {
    assertThat(figure(10, 1).isCloseTo(figure(16, 2))).isTrue();
    assertThat(figure(16, 2).isCloseTo(figure(10, 1))).isTrue();
    assertThat(figure(10, 1).isCloseTo(figure(17, 2))).isFalse();
    assertThat(figure(10, 10).isCloseTo(figure(10, 1))).isFalse();
    assertThat(figure(10, Double.NaN).isCloseTo(figure(10, 1))).isFalse();
    assertThat(figure(0, 0).isCloseTo(figure(0, 0))).isTrue();
  }

  @Test
  void lessTimeIsBetterAndMoreOperationsAre() {
    assertThat(figure(1, 0).isBetterThan(figure(2, 0))).isTrue();
    Figure slow = Figure.of(Estimate.of(1, 0, "ops/s"));
    assertThat(Figure.of(Estimate.of(1, 0, "ops/ms")).isBetterThan(slow)).isTrue();
  }

  @Test
  void theErrorsOfBothGoIntoTheRatio() {
    Ratio ratio = figure(40, 4).dividedBy(figure(20, 1));
    assertThat(ratio.value()).isEqualTo(2);
    assertThat(ratio.error().orElseThrow()).isCloseTo(2 * Math.hypot(0.1, 0.05), within(1e-9));
    assertThat(ratio.text()).isEqualTo("2.0 ± 0.2");
    assertThat(figure(0, 1).dividedBy(figure(20, 1)).error().orElseThrow()).isEqualTo(0.05);
    assertThat(figure(40, Double.NaN).dividedBy(figure(20, 1)).text()).isEqualTo("2.00");
    assertThat(new Ratio(123.4, OptionalDouble.of(12)).text()).isEqualTo("123 ± 12");
  }

  @Test
  void ticksAreRoundNumbers() {
    assertThat(Quantity.BYTES.tick(1000)).isEqualTo("1 kB");
    assertThat(Quantity.TIME.tick(500)).isEqualTo("500 ns");
    assertThat(Quantity.COUNT.tick(10_000)).isEqualTo("10k");
    assertThat(new LogAxis(8, 1200, 0, 100).ticks()).containsExactly(10.0, 100.0, 1000.0);
    assertThat(new LogAxis(8, 60, 0, 100).ticks()).isEqualTo(List.of(10.0, 20.0, 50.0));
  }

  @Test
  void equalRatiosAreEqualDistances() {
    LogAxis axis = new LogAxis(1, 100, 200, 0);
    assertThat(axis.place(1)).isEqualTo(200);
    assertThat(axis.place(10)).isCloseTo(100, within(1e-9));
    assertThat(axis.place(0)).isEqualTo(200);
  }

  private static String text(double value, double error, String unit) {
    return Figure.of(Estimate.of(value, error, unit)).text();
  }

  private static Figure figure(double value, double error) {
    return Figure.of(Estimate.of(value, error, "ns/op"));
  }
}

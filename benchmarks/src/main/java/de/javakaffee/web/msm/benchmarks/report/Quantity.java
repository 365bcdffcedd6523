package de.javakaffee.web.msm.benchmarks.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** What a figure counts, in which unit it is kept, and in which ones it is shown. */
@SuppressWarnings("ImmutableEnumChecker") // List.of cannot change
enum Quantity {
  /** Time of an operation, kept in nanoseconds. */
  TIME("ns", "µs", "ms", "s"),
  /** Operations per second. */
  RATE("/s", "k/s", "M/s", "G/s"),
  /** Kept in bytes; a kB has 1000. */
  BYTES("B", "kB", "MB", "GB"),
  /** A number of things. */
  COUNT("", "k", "M", "G");

  private static final double STEP = 1000;

  private static final Map<String, Double> NANOSECONDS =
      Map.of("ns", 1.0, "us", 1e3, "ms", 1e6, "s", 1e9, "min", 60e9);

  private final List<String> units;

  Quantity(String... units) {
    this.units = List.of(units);
  }

  /** Whether less of it is better. */
  boolean lessIsBetter() {
    return this != RATE;
  }

  /** Of a unit as JMH writes it, such as {@code us/op}, {@code ops/ms} or {@code B/op}. */
  static Quantity ofUnit(String unit) {
    if (unit.startsWith("ops/")) {
      return RATE;
    }
    if (unit.equals("B/op") || unit.equals("B")) {
      return BYTES;
    }
    if (unit.endsWith("/op") && NANOSECONDS.containsKey(unit.substring(0, unit.length() - 3))) {
      return TIME;
    }
    return COUNT;
  }

  /** By what a figure in this unit of JMH is multiplied to get the unit it is kept in. */
  double factor(String unit) {
    return switch (this) {
      case TIME -> NANOSECONDS.getOrDefault(unit.substring(0, unit.indexOf('/')), 1.0);
      case RATE -> 1e9 / NANOSECONDS.getOrDefault(unit.substring(4), 1e9);
      case BYTES, COUNT -> 1;
    };
  }

  /**
   * Three digits that count and the unit; with the error, so many more that it is not zero. Bytes
   * without error are exact up to a million.
   */
  String text(double value, OptionalDouble error) {
    double uncertain = error.orElse(0);
    if (this == BYTES && uncertain == 0 && value < 1e6) {
      return String.format(Locale.ROOT, "%,.0f B", value);
    }
    int unit = unit(value);
    double number = value / Math.pow(STEP, unit);
    uncertain /= Math.pow(STEP, unit);
    int decimals = number >= 99.95 ? 0 : number >= 9.995 ? 1 : 2;
    if (this == COUNT && number == Math.rint(number)) {
      decimals = 0;
    }
    while (uncertain > 0 && uncertain < 0.5 * Math.pow(10, -decimals) && decimals < 3) {
      decimals++;
    }
    String format = "%,." + decimals + "f";
    String text = String.format(Locale.ROOT, format, number);
    return uncertain > 0
        ? text + " ± " + String.format(Locale.ROOT, format, uncertain) + suffix(unit)
        : text + suffix(unit);
  }

  /** A round number on an axis. */
  String tick(double value) {
    int unit = unit(value * 1.001);
    double number = value / Math.pow(STEP, unit);
    return BigDecimal.valueOf(number).round(new MathContext(3)).stripTrailingZeros().toPlainString()
        + suffix(unit);
  }

  private int unit(double value) {
    int unit = 0;
    while (value >= Math.pow(STEP, unit + 1) && unit < units.size() - 1) {
      unit++;
    }
    return unit;
  }

  private String suffix(int unit) {
    return this == COUNT ? units.get(unit) : " " + units.get(unit);
  }
}

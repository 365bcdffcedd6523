package de.javakaffee.web.msm.benchmarks.report;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;

/** Says in a sentence who won a contest and by how much, as far as the errors allow. Stateless. */
final class Verdict {

  private Verdict() {}

  /** Empty if there is nobody to compare with. References take no part. */
  static String of(Contest contest) {
    List<Bar> winners = contest.winners();
    if (winners.isEmpty()) {
      return "";
    }
    String equals =
        winners.size() == 1
            ? ""
            : winners.stream().map(Bar::line).collect(joining(", ")) + ": not distinguishable. ";
    Bar best = winners.get(0);
    List<Bar> beaten = contest.ranking().stream().filter(bar -> !winners.contains(bar)).toList();
    if (beaten.isEmpty()) {
      return equals.strip();
    }
    List<String> names = beaten.stream().map(Bar::line).toList();
    List<String> ratios = beaten.stream().map(bar -> ratio(best, bar).text()).toList();
    return equals + advantage(best, names, ratios) + ".";
  }

  /** Such as {@code kryo is 1.5 ± 0.1 times as fast as protobuf, 4.6 ± 0.4 as java}. */
  static String advantage(Bar best, List<String> beaten, List<String> ratios) {
    boolean bytes = best.figure().quantity() == Quantity.BYTES;
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < beaten.size(); i++) {
      boolean first = i == 0;
      parts.add(
          bytes
              ? beaten.get(i)
                  + (first ? " needs " : " ")
                  + ratios.get(i)
                  + (first ? " times as many" : "")
              : ratios.get(i) + (first ? " times as fast as " : " as ") + beaten.get(i));
    }
    return best.line() + (bytes ? " needs the fewest bytes; " : " is ") + String.join(", ", parts);
  }

  /** How many times better the first is than the second. */
  static Ratio ratio(Bar best, Bar other) {
    return best.figure().quantity() == Quantity.RATE
        ? best.figure().dividedBy(other.figure())
        : other.figure().dividedBy(best.figure());
  }
}

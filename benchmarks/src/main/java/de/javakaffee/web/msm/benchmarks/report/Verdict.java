package de.javakaffee.web.msm.benchmarks.report;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;

/**
 * Says in a sentence who is best in a contest and how far the others are behind, as far as the
 * errors allow. Stateless.
 */
final class Verdict {

  /**
   * How far one of the beaten is behind.
   *
   * @param times how many times better the best one is: a number, with its error or as a range
   */
  record Lead(String over, String times) {}

  private Verdict() {}

  /** Empty if there is nobody to compare with. References take no part. */
  static String of(Contest contest) {
    return Standing.of(contest).map(Verdict::of).orElse("");
  }

  private static String of(Standing standing) {
    return sentence(
        "",
        standing,
        standing.beaten().stream()
            .map(bar -> new Lead(bar.line(), standing.lead(bar).text()))
            .toList());
  }

  /**
   * Such as {@code In 2 of 3, kryo and protobuf are not told apart; java takes 6.0 times as long as
   * kryo.}
   *
   * @param opening such as {@code "In 2 of 3, "}; may be empty
   * @param standing tells the names and what was measured
   * @param leads over the beaten ones
   */
  static String sentence(String opening, Standing standing, List<Lead> leads) {
    if (standing.saysNothing()) {
      String article = opening.isEmpty() ? "The" : opening + "the";
      return article + " error bars are too wide for any statement.";
    }
    List<String> parts = new ArrayList<>();
    boolean alone = standing.peers().isEmpty();
    if (!alone) {
      List<String> group = new ArrayList<>(List.of(standing.best().line()));
      group.addAll(Standing.lines(standing.peers()));
      parts.add(and(group) + " are not told apart");
    }
    if (!leads.isEmpty()) {
      parts.add(alone ? wins(standing.best(), leads) : behind(standing.best(), leads));
    }
    if (!standing.uncertain().isEmpty()) {
      parts.add(
          "the error bars are too wide to tell %s from %s"
              .formatted(
                  and(Standing.lines(standing.uncertain())),
                  alone ? "it" : standing.best().line()));
    }
    return opening + String.join("; ", parts) + ".";
  }

  private static String wins(Bar best, List<Lead> leads) {
    return best.figure().quantity() == Quantity.BYTES
        ? best.line()
            + " needs the fewest bytes; "
            + listed(leads, "%s needs %s times as many", "%s %s")
        : best.line() + " is " + timesAsFast(leads);
  }

  private static String behind(Bar best, List<Lead> leads) {
    return switch (best.figure().quantity()) {
      case TIME -> listed(leads, "%s takes %s times as long as " + best.line(), "%s %s");
      case BYTES -> listed(leads, "%s needs %s times as many bytes as " + best.line(), "%s %s");
      case RATE, COUNT -> best.line() + " is " + timesAsFast(leads);
    };
  }

  private static String timesAsFast(List<Lead> leads) {
    return listed(leads, "%2$s times as fast as %1$s", "%2$s as %1$s");
  }

  private static String listed(List<Lead> leads, String first, String next) {
    Lead nearest = leads.get(0);
    return leads.stream()
        .map(lead -> (lead.equals(nearest) ? first : next).formatted(lead.over(), lead.times()))
        .collect(joining(", "));
  }

  private static String and(List<String> names) {
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }
}

package de.javakaffee.web.msm.benchmarks.report;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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
    String best = standing.best().line();
    List<String> parts = new ArrayList<>();
    if (!standing.peers().isEmpty()) {
      List<String> group = new ArrayList<>(List.of(best));
      group.addAll(Standing.lines(standing.peers()));
      parts.add(and(group) + " are not told apart");
    }
    if (!leads.isEmpty()) {
      boolean alone = standing.notBeaten().size() == 1;
      parts.add(behind(best, leads, standing.best().figure().quantity(), alone));
    }
    if (!standing.uncertain().isEmpty()) {
      String others = and(Standing.lines(standing.uncertain()));
      parts.add("the error bars are too wide to tell " + others + " from " + best);
    }
    return opening + String.join("; ", parts) + ".";
  }

  /**
   * Names the best one first if it is alone, those behind it if others are with it.
   *
   * @param alone whether there is nobody who may be as good
   */
  private static String behind(String best, List<Lead> leads, Quantity quantity, boolean alone) {
    if (quantity == Quantity.BYTES) {
      return alone
          ? best + " needs the fewest bytes; " + listed(leads, " needs ", " times as many")
          : listed(leads, " needs ", " times as many bytes as " + best);
    }
    return quantity == Quantity.TIME && !alone
        ? listed(leads, " takes ", " times as long as " + best)
        : best + " is " + timesAsFast(leads);
  }

  /** Such as {@code protobuf needs 1.5 times as many, java 2}. */
  private static String listed(List<Lead> leads, String verb, String unit) {
    Lead first = leads.get(0);
    return Stream.concat(
            Stream.of(first.over() + verb + first.times() + unit),
            leads.stream().skip(1).map(lead -> lead.over() + " " + lead.times()))
        .collect(joining(", "));
  }

  /** Such as {@code 1.5 times as fast as protobuf, 2 as java}. */
  private static String timesAsFast(List<Lead> leads) {
    Lead first = leads.get(0);
    return Stream.concat(
            Stream.of(first.times() + " times as fast as " + first.over()),
            leads.stream().skip(1).map(lead -> lead.times() + " as " + lead.over()))
        .collect(joining(", "));
  }

  private static String and(List<String> names) {
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }
}

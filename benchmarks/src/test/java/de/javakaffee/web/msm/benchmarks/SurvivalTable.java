package de.javakaffee.web.msm.benchmarks;

import static java.util.stream.Collectors.joining;

import de.javakaffee.web.msm.benchmarks.report.MarkdownTable;
import de.javakaffee.web.msm.benchmarks.subjects.Transcoders;
import de.javakaffee.web.msm.testkit.samples.SampleSession;
import de.javakaffee.web.msm.transcoder.Capability;
import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Tells, as Markdown, which sample sessions survive which transcoder, and in how many bytes. */
final class SurvivalTable {
  private static final List<SampleSession> SIZED =
      List.of(
          SampleSession.LOGIN,
          SampleSession.SHOPPING_CART,
          SampleSession.FORM_WITH_ERRORS,
          SampleSession.SECURITY_CONTEXT,
          SampleSession.RECORDS_AND_TIMES,
          SampleSession.TWENTY_MIXED_ATTRIBUTES,
          SampleSession.PERSONS_100,
          SampleSession.HUNDRED_KILOBYTES);

  private final Map<String, Map<SampleSession, Survival>> outcomes = new TreeMap<>();

  /** Tries every sample with each of these transcoders. */
  SurvivalTable(List<String> transcoders) throws TranscodingException {
    for (String id : transcoders) {
      Transcoder transcoder = Transcoders.named(id);
      Map<SampleSession, Survival> outcome = new EnumMap<>(SampleSession.class);
      for (SampleSession sample : SampleSession.values()) {
        outcome.put(sample, Survival.of(sample, transcoder));
      }
      outcomes.put(id, outcome);
    }
  }

  String markdown() throws TranscodingException {
    return survival() + "\n" + sizes();
  }

  private String survival() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("sample sessions that need", this::id));
    rows.add(row("nothing special", id -> count(id, sample -> sample.needs().isEmpty())));
    for (Capability capability : Capability.values()) {
      if (Stream.of(SampleSession.values()).anyMatch(needing(capability))) {
        rows.add(row("`" + capability + "`", id -> count(id, needing(capability))));
      }
    }
    rows.add(row("all", id -> count(id, sample -> true)));
    return MarkdownTable.of(rows);
  }

  private String sizes() throws TranscodingException {
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("bytes of all attributes, encoded together", this::id));
    for (SampleSession sample : SIZED) {
      List<String> row = new ArrayList<>(List.of("`" + sample + "`"));
      for (String id : outcomes.keySet()) {
        int bytes = Transcoders.named(id).encode(sample.attributes()).length;
        row.add("%,d".formatted(bytes));
      }
      rows.add(row);
    }
    return MarkdownTable.of(rows);
  }

  private String id(String id) {
    return "`" + id + "`";
  }

  private List<String> row(String name, UnaryOperator<String> cell) {
    return Stream.concat(Stream.of(name), outcomes.keySet().stream().map(cell)).toList();
  }

  private static Predicate<SampleSession> needing(Capability capability) {
    return sample -> sample.needs().contains(capability);
  }

  private String count(String id, Predicate<SampleSession> which) {
    List<Survival> found =
        outcomes.getOrDefault(id, Map.of()).entrySet().stream()
            .filter(entry -> which.test(entry.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    return Stream.of(Survival.values())
        .filter(found::contains)
        .map(survival -> found.stream().filter(survival::equals).count() + word(survival))
        .collect(joining(", "));
  }

  private static String word(Survival survival) {
    return switch (survival) {
      case INTACT -> " intact";
      case REFUSED -> " refused";
      case DAMAGED -> " DAMAGED";
    };
  }
}

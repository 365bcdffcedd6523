package de.javakaffee.web.msm.benchmarks.report;

import static java.util.stream.Collectors.joining;

import de.javakaffee.web.msm.benchmarks.results.ResultFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows a result file as Markdown: sections, which a document may hold one by one. Stateless. */
public final class MarkdownReport {

  private MarkdownReport() {}

  /** Writes all sections; folders are made as needed. */
  public static void write(ResultFile results, Path file) throws IOException {
    StringBuilder document = new StringBuilder("# What the transcoders cost\n");
    sections(results)
        .forEach(
            (name, section) ->
                document.append("\n## ").append(name).append("\n\n").append(section));
    Report.write(file, document.toString());
  }

  /** By name: machine, what won, speed, allocation, size, compression; none that holds nothing. */
  static Map<String, String> sections(ResultFile results) {
    Map<String, String> sections = new LinkedHashMap<>();
    List<Contest> speeds = Contest.speeds(results);
    List<Contest> sizes = Contest.sizes(results);
    List<Contest> scored = new ArrayList<>(speeds);
    scored.addAll(withoutCompression(sizes));
    sections.put("machine", machine(results));
    sections.put("what won", summary(scored));
    sections.put("speed", tables(withoutCompression(speeds)));
    sections.put("allocation", tables(withoutCompression(Contest.allocations(results))));
    sections.put("size", tables(withoutCompression(sizes)));
    sections.put("compression", tables(CompressionContests.of(results)));
    sections.values().removeIf(String::isEmpty);
    return sections;
  }

  /** The others have a section of their own. */
  private static List<Contest> withoutCompression(List<Contest> contests) {
    return contests.stream()
        .filter(contest -> contest.setting().parameters().compression().isEmpty())
        .toList();
  }

  private static String machine(ResultFile results) {
    return Facts.of(results).entrySet().stream()
        .map(fact -> "- " + fact.getKey() + ": " + fact.getValue() + "\n")
        .collect(joining());
  }

  private static String summary(List<Contest> contests) {
    return Summary.of(contests).stream()
        .map(
            summary ->
                "- **" + summary.question() + "**: " + String.join(" ", summary.sentences()) + "\n")
        .collect(joining());
  }

  private static String tables(List<Contest> contests) {
    return Contest.byQuestion(contests).entrySet().stream()
        .map(question -> table(question.getKey(), question.getValue()))
        .collect(joining("\n"));
  }

  /** The best of each row, and what cannot be told from it, in bold; references in italics. */
  private static String table(String question, List<Contest> contests) {
    Map<String, Boolean> lines = new LinkedHashMap<>();
    contests.stream()
        .flatMap(contest -> contest.bars().stream())
        .sorted(Bar.ORDER)
        .forEach(bar -> lines.put(bar.line(), bar.reference()));
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of(question));
    lines.forEach((line, reference) -> head.add(reference ? "*" + line + "*" : "`" + line + "`"));
    rows.add(head);
    for (Contest contest : contests) {
      List<String> row = new ArrayList<>(List.of(contest.setting().text()));
      lines.keySet().forEach(line -> row.add(cell(contest, line)));
      rows.add(row);
    }
    return MarkdownTable.of(rows);
  }

  private static String cell(Contest contest, String line) {
    Optional<Bar> found =
        contest.bars().stream().filter(bar -> bar.line().equals(line)).findFirst();
    return found
        .map(
            bar ->
                (contest.winners().contains(bar) ? "**%s**" : "%s").formatted(bar.figure().text()))
        .orElse("");
  }
}

package de.javakaffee.web.msm.benchmarks.report;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** Tables of Markdown documents. Stateless. */
public final class MarkdownTable {

  private MarkdownTable() {}

  /** The first row is the head; columns but the first are aligned to the right. */
  public static String of(List<List<String>> rows) {
    String rule = "|---|" + "--:|".repeat(rows.get(0).size() - 1) + "\n";
    return line(rows.get(0))
        + rule
        + rows.stream().skip(1).map(MarkdownTable::line).collect(joining());
  }

  private static String line(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.replace("|", "\\|"))
        .collect(joining(" | ", "| ", " |\n"));
  }
}

package de.javakaffee.web.msm.benchmarks;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** Tables and generated sections of Markdown documents. Stateless. */
final class Markdown {
  private static final String BEGIN = "<!-- generated -->\n";
  private static final String END = "<!-- end of what is generated -->\n";

  private Markdown() {}

  /** A table; the first row is its head. Columns but the first are aligned to the right. */
  static String table(List<List<String>> rows) {
    int columns = rows.get(0).size();
    String rule = "|---|" + "--:|".repeat(columns - 1) + "\n";
    return line(rows.get(0)) + rule + rows.stream().skip(1).map(Markdown::line).collect(joining());
  }

  private static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  /** The document with this between the marks of its generated section. */
  static String withGenerated(String document, String section) {
    int begin = document.indexOf(BEGIN);
    int end = document.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("the document has no generated section");
    }
    return document.substring(0, begin + BEGIN.length())
        + "\n"
        + section
        + "\n"
        + document.substring(end);
  }
}

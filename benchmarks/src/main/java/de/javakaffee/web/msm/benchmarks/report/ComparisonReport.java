package de.javakaffee.web.msm.benchmarks.report;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Shows what is different in two result files: as text, as Markdown, as a page. Stateless. */
public final class ComparisonReport {
  private static final List<String> COLUMNS =
      List.of("outcome", "transcoder", "question", "setting", "before", "after", "ratio");

  private static final int NUMBERS = 3;

  private ComparisonReport() {}

  /** Writes a page if the file's name ends so, else Markdown; folders are made as needed. */
  public static void write(Comparison comparison, Path file) throws IOException {
    boolean html = file.toString().toLowerCase(Locale.ROOT).endsWith(".html");
    Report.write(file, html ? html(comparison) : markdown(comparison));
  }

  /** For a console: the changes, one a line, and how many figures are the same. */
  public static String text(Comparison comparison) {
    StringBuilder text = new StringBuilder();
    comparison.warnings().forEach(warning -> text.append(warning).append('\n'));
    text.append(Drift.sentence(comparison.drift())).append('\n');
    List<List<String>> rows = comparison.changes().stream().map(ComparisonReport::row).toList();
    for (List<String> row : rows) {
      for (int column = 0; column < row.size(); column++) {
        text.append(pad(row.get(column), width(rows, column), column >= row.size() - NUMBERS));
        text.append(column < row.size() - 1 ? "  " : "\n");
      }
    }
    text.append(counts(comparison)).append('\n');
    return text.append(byChance(comparison)).append('\n').toString();
  }

  private static int width(List<List<String>> rows, int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }

  private static String pad(String cell, int width, boolean right) {
    String room = " ".repeat(width - cell.length());
    return right ? room + cell : cell + room;
  }

  /** The differences, as a document. */
  static String markdown(Comparison comparison) {
    StringBuilder text = new StringBuilder("# Before and after\n\n");
    text.append("- Before: ").append(origin(comparison, true)).append('\n');
    text.append("- After: ").append(origin(comparison, false)).append('\n');
    comparison.warnings().forEach(warning -> text.append("- ").append(warning).append('\n'));
    text.append("- ").append(Drift.sentence(comparison.drift())).append('\n');
    text.append('\n').append(counts(comparison)).append(' ').append(byChance(comparison));
    text.append('\n');
    List<List<String>> rows = new ArrayList<>(List.of(COLUMNS));
    comparison.changes().forEach(difference -> rows.add(row(difference)));
    return rows.size() == 1
        ? text.toString()
        : text.append('\n').append(MarkdownTable.of(rows)).toString();
  }

  private static String origin(Comparison comparison, boolean before) {
    var facts = Facts.of(before ? comparison.before() : comparison.after());
    return facts.get("Measured") + "; " + facts.get("Version");
  }

  private static String counts(Comparison comparison) {
    return comparison.counts().entrySet().stream()
        .map(
            count ->
                count.getValue()
                    + " "
                    + switch (count.getKey()) {
                      case WORSE -> "worse";
                      case BETTER -> "better";
                      case SAME -> "not distinguishable";
                      case ONLY_BEFORE -> "only before";
                      case ONLY_AFTER -> "only after";
                    })
        .collect(joining(", ", "", "."));
  }

  /** What the confidence promises; that intervals have nothing in common is rarer still. */
  private static String byChance(Comparison comparison) {
    int figures = comparison.measuredTwice();
    return String.format(
        Locale.ROOT,
        "By chance alone, fewer than %,d of %,d figures would differ (confidence 99.9 %%).",
        figures / 1000 + 1,
        figures);
  }

  private static List<String> row(Difference difference) {
    return List.of(
        difference.word(),
        difference.line(),
        difference.question(),
        difference.setting().text(),
        difference.before().map(Figure::text).orElse(""),
        difference.after().map(Figure::text).orElse(""),
        difference.ratio().map(Ratio::text).orElse(""));
  }

  static String html(Comparison comparison) {
    Markup body = new Markup();
    body.open("header").element("h1", "Before and after").raw(Filters.scheme()).open("dl");
    fact(body, "Before", origin(comparison, true));
    fact(body, "After", origin(comparison, false));
    comparison.warnings().forEach(warning -> fact(body, "Mind", warning));
    fact(body, "Drift", Drift.sentence(comparison.drift()));
    body.close().close().open("main").open("section");
    body.element("h2", counts(comparison));
    body.element(
        "p",
        "Better or worse is what differs by more than the errors of both (confidence 99.9 %)."
            + " The ratio is after to before. "
            + byChance(comparison),
        "class",
        "note");
    body.open(
        "div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", "All figures");
    body.open("table", "id", "all").open("thead").open("tr");
    for (int column = 0; column < COLUMNS.size(); column++) {
      body.open("th", "scope", "col", "class", column < COLUMNS.size() - NUMBERS ? "" : "number");
      body.element("button", COLUMNS.get(column), "type", "button").close();
    }
    body.close().close().open("tbody");
    comparison.changes().forEach(difference -> row(body, difference));
    comparison.differences().stream()
        .filter(difference -> difference.outcome() == Outcome.SAME)
        .forEach(difference -> row(body, difference));
    body.close().close().close().close().close();
    return Report.html("Before and after", body.toString());
  }

  private static void fact(Markup body, String name, String value) {
    body.open("div").element("dt", name).element("dd", value).close();
  }

  private static void row(Markup body, Difference difference) {
    List<String> cells = row(difference);
    body.open("tr", "class", difference.outcome().name().toLowerCase(Locale.ROOT));
    for (String text : cells.subList(0, cells.size() - NUMBERS)) {
      body.element("td", text);
    }
    number(body, difference.before().map(Figure::text), difference.before().map(Figure::value));
    number(body, difference.after().map(Figure::text), difference.after().map(Figure::value));
    number(body, difference.ratio().map(Ratio::text), difference.ratio().map(Ratio::value));
    body.close();
  }

  private static void number(Markup body, Optional<String> text, Optional<Double> value) {
    body.element(
        "td",
        text.orElse(""),
        "class",
        "number",
        "data-value",
        value.map(number -> Double.toString(number)).orElse(""));
  }
}

package de.javakaffee.web.msm.benchmarks.report;

import static java.util.stream.Collectors.joining;

import de.javakaffee.web.msm.benchmarks.results.EncodedSize;
import de.javakaffee.web.msm.benchmarks.results.Measurement;
import de.javakaffee.web.msm.benchmarks.results.Parameters;
import de.javakaffee.web.msm.benchmarks.results.ResultFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All measurements as one table, which the page's script sorts: by {@code data-value} where a cell
 * has one, else by its text. Stateless.
 */
final class ResultTable {
  private static final List<String> TEXTS =
      List.of("transcoder", "question", "session", "origin", "further");
  private static final List<String> NUMBERS = List.of("threads", "score", "allocated", "size");

  private ResultTable() {}

  static Markup of(ResultFile results) {
    Map<Parameters, Figure> sizes = new HashMap<>();
    for (EncodedSize size : results.sizes()) {
      sizes.put(size.parameters(), Figure.exactBytes(size.bytes()));
    }
    Markup table = new Markup();
    table.open("table", "id", "all").open("thead").open("tr");
    TEXTS.forEach(name -> head(table, name, ""));
    NUMBERS.forEach(name -> head(table, name, "number"));
    table.close().close().open("tbody");
    for (Measurement measured : results.measurements()) {
      row(table, measured, Optional.ofNullable(sizes.get(measured.parameters())));
    }
    return table.close().close();
  }

  private static void head(Markup table, String name, String style) {
    table.open("th", "scope", "col", "class", style);
    table.element("button", name, "type", "button").close();
  }

  private static void row(Markup table, Measurement measured, Optional<Figure> size) {
    Setting setting = Setting.of(measured);
    table.open("tr", Filters.marks(setting).toArray());
    table.element(
        "th", measured.line(), "scope", "row", "class", measured.reference() ? "ref" : "line");
    table.element("td", setting.question());
    table.element("td", setting.session().orElse(""));
    table.element("td", setting.origin().orElse(""));
    table.element(
        "td",
        setting.parameters().further().values().entrySet().stream()
            .map(parameter -> parameter.getKey() + " " + parameter.getValue())
            .collect(joining(", ")));
    String threads = Integer.toString(measured.threads());
    table.element("td", threads, "class", "number", "data-value", threads);
    figure(table, Optional.of(Figure.of(measured.score())));
    figure(table, Contest.allocation(measured));
    figure(table, size);
    table.close();
  }

  private static void figure(Markup table, Optional<Figure> figure) {
    table.element(
        "td",
        figure.map(Figure::text).orElse(""),
        "class",
        "number",
        "data-value",
        figure.map(found -> Double.toString(found.value())).orElse(""));
  }
}

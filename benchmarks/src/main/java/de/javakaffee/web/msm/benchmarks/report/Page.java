package de.javakaffee.web.msm.benchmarks.report;

import de.javakaffee.web.msm.benchmarks.results.ResultFile;
import java.util.ArrayList;
import java.util.List;

/** Composes the body of the page from a result file, from the top down. For one thread. */
final class Page {
  private static final String READING =
      "Two figures are told apart only where their intervals (confidence 99.9 %) have nothing in"
          + " common. Dashed lines are references to compare with: they take no part in what won."
          + " Bars start at zero, and each picture has a scale of its own. Curves have logarithmic"
          + " axes: what grows in proportion is a straight line. Objects are newly made by the"
          + " application, or were in the store once.";

  private static final String COMPRESSIONS =
      "For each transcoder, what compression does to it. Lines are of 1 Gbit; on paper, of 10 Gbit:"
          + " the time as measured, less what its bytes would save.";

  private final ResultFile results;
  private final List<Contest> speeds;
  private final List<Contest> allocations;
  private final List<Contest> sizes;
  private final List<Contest> compressions;
  private final List<Growth> growths;
  private final BarPanel panels;
  private final GrowthChart charts;
  private final Markup body = new Markup();

  Page(ResultFile results) {
    this.results = results;
    speeds = Contest.speeds(results);
    allocations = Contest.allocations(results);
    sizes = Contest.sizes(results);
    compressions = CompressionContests.of(results);
    growths = new ArrayList<>(Growth.overParameters(speeds));
    growths.addAll(Growth.overSessions(speeds, sizes));
    List<Contest> all = new ArrayList<>(speeds);
    all.addAll(sizes);
    all.addAll(compressions);
    Palette palette = Palette.of(all);
    panels = new BarPanel(palette);
    charts = new GrowthChart(palette);
  }

  String body() {
    head();
    List<Contest> all = new ArrayList<>(speeds);
    all.addAll(sizes);
    body.raw(Filters.controls(all)).open("main");
    summary();
    Contest.byQuestion(speeds).forEach(this::question);
    size(Setting.SIZE, "Bytes of all attributes, encoded together. Exact.");
    size(Setting.STORED_SIZE, "Bytes of whole records, large frames compressed. Exact.");
    compressions();
    table();
    return body.close().toString();
  }

  private void head() {
    body.open("header").element("h1", "What the transcoders cost");
    body.raw(Filters.scheme()).open("dl");
    Facts.of(results).forEach((name, value) -> fact(name, value));
    body.close().close();
  }

  private void fact(String name, String value) {
    body.open("div").element("dt", name).element("dd", value).close();
  }

  private void summary() {
    List<Contest> scored = new ArrayList<>(speeds);
    scored.addAll(sizes);
    List<Summary> summaries = Summary.of(scored);
    body.open("section", "id", "summary");
    if (!summaries.isEmpty()) {
      body.element("h2", "What won").open("dl");
      for (Summary summary : summaries) {
        body.open("div").element("dt", summary.question());
        summary.sentences().forEach(sentence -> body.element("dd", sentence));
        body.close();
      }
      body.close();
    }
    body.element("p", READING, "class", "note").close();
  }

  private void question(String question, List<Contest> contests) {
    section(question);
    grid(contests.stream().filter(this::isNoPointOfACurve).toList(), "time");
    grid(
        allocations.stream()
            .filter(contest -> contest.setting().question().equals(question))
            .filter(this::isNoPointOfACurve)
            .toList(),
        "allocation");
    List<Growth> curves =
        growths.stream().filter(growth -> growth.setting().question().equals(question)).toList();
    if (!curves.isEmpty()) {
      body.open("div", "class", "charts");
      curves.forEach(this::chart);
      body.close();
    }
    body.close();
  }

  /** The contests of a parameter that grows are seen better as curves. */
  private boolean isNoPointOfACurve(Contest contest) {
    Setting setting = contest.setting();
    return growths.stream()
        .filter(growth -> growth.setting().question().equals(setting.question()))
        .noneMatch(growth -> setting.parameters().further().get(growth.over()).isPresent());
  }

  private void size(String question, String note) {
    List<Contest> contests =
        sizes.stream().filter(size -> size.setting().question().equals(question)).toList();
    if (!contests.isEmpty()) {
      section(question);
      body.element("p", note, "class", "note");
      grid(contests, "");
      body.close();
    }
  }

  private void compressions() {
    Contest.byQuestion(compressions)
        .forEach(
            (question, contests) -> {
              body.open("section", "data-question", question);
              body.element("h2", "Compression: " + question);
              body.element("p", COMPRESSIONS, "class", "note");
              grid(contests, "");
              body.close();
            });
  }

  private void section(String question) {
    body.open("section", "id", question, "data-question", question).element("h2", question);
  }

  private void grid(List<Contest> contests, String metric) {
    if (contests.isEmpty()) {
      return;
    }
    body.open("div", "class", "panels");
    for (Contest contest : contests) {
      List<Object> marks = Filters.marks(contest.setting());
      if (!metric.isEmpty()) {
        marks.addAll(List.of("data-metric", metric));
      }
      body.open("figure", marks.toArray());
      caption(contest.setting().title(), contest.setting().details());
      body.element("p", Verdict.of(contest)).close();
      body.raw(panels.draw(contest)).close();
    }
    body.close();
  }

  /** Leaves the caption open. */
  private void caption(String title, String details) {
    body.open("figcaption").open("h3").text(title + " ");
    body.element("span", details).close();
  }

  private void chart(Growth growth) {
    body.open("figure", growth.marks().toArray());
    caption(growth.title(), growth.setting().text());
    body.close();
    body.raw(charts.draw(growth)).close();
  }

  private void table() {
    body.open("section", "id", "table").element("h2", "All measurements");
    body.element(
        "p",
        "A click on a heading sorts by it, another one turns the order round.",
        "class",
        "note");
    body.open(
        "div",
        "class",
        "scroll",
        "tabindex",
        "0",
        "role",
        "region",
        "aria-label",
        "All measurements");
    body.raw(ResultTable.of(results)).close();
    body.element("p", "", "id", "count", "class", "note", "role", "status").close();
  }
}

package de.javakaffee.web.msm.benchmarks.report;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;

/**
 * Draws one contest: a bar for each line, from zero, with its error and its figure. Immutable.
 *
 * <p>Every panel has a scale of its own; its lengths are units of the SVG's view box.
 */
record BarPanel(Palette palette) {
  private static final double WIDTH = 372;
  private static final double ROW = 21;
  private static final double BAR = 11;
  private static final double LABELS = 104;
  private static final double LONGEST = 144;

  Markup draw(Contest contest) {
    List<Bar> bars = contest.bars();
    double most = bars.stream().mapToDouble(bar -> bar.figure().high()).max().orElse(0);
    double scale = most > 0 ? LONGEST / most : 0;
    boolean parted = bars.get(0).reference() != bars.get(bars.size() - 1).reference();
    double height = ROW * bars.size() + (parted ? ROW / 2 : 0);
    Markup svg = new Markup();
    svg.open(
        "svg",
        "viewBox",
        "0 0 " + (int) WIDTH + " " + (int) Math.ceil(height),
        "role",
        "img",
        "aria-label",
        bars.stream().map(Bar::text).collect(joining("; ")));
    double y = 0;
    for (int i = 0; i < bars.size(); i++) {
      if (i > 0 && bars.get(i).reference() && !bars.get(i - 1).reference()) {
        svg.empty("path", "class", "rule", "d", "M0 " + (y + ROW / 4) + "H" + WIDTH);
        y += ROW / 2;
      }
      row(svg, bars.get(i), y, scale, contest.winners().contains(bars.get(i)));
      y += ROW;
    }
    svg.empty("path", "class", "zero", "d", "M" + LABELS + " 0V" + height);
    return svg.close();
  }

  private void row(Markup svg, Bar bar, double y, double scale, boolean won) {
    Figure figure = bar.figure();
    double end = LABELS + figure.value() * scale;
    double middle = y + ROW / 2;
    String weight = won ? " won" : "";
    svg.open("g", "class", palette.style(bar)).element("title", bar.text());
    svg.element("text", bar.line(), "class", "name" + weight, "x", LABELS - 7, "y", middle + 4);
    svg.empty(
        "rect",
        "class",
        "bar",
        "x",
        LABELS,
        "y",
        middle - BAR / 2,
        "width",
        Math.max(0.5, end - LABELS),
        "height",
        BAR);
    if (figure.high() * scale - figure.low() * scale > 0.3) {
      svg.raw(errorBar(LABELS + figure.low() * scale, LABELS + figure.high() * scale, middle));
    }
    svg.element("text", figure.text(), "class", "figure" + weight, "x", WIDTH, "y", middle + 4);
    svg.close();
  }

  private static Markup errorBar(double low, double high, double y) {
    String d =
        String.format(
            Locale.ROOT,
            "M%1$.1f %3$.1fH%2$.1fM%1$.1f %4$.1fV%5$.1fM%2$.1f %4$.1fV%5$.1f",
            low,
            high,
            y,
            y - 3,
            y + 3);
    return new Markup().empty("path", "class", "error", "d", d);
  }
}

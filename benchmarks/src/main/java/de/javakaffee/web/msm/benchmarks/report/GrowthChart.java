package de.javakaffee.web.msm.benchmarks.report;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Draws curves over two logarithmic axes: what grows in proportion is a straight line. Each curve
 * has its name at its end, each point its error. Immutable.
 */
record GrowthChart(Palette palette) {
  private static final int WIDTH = 520;
  private static final int HEIGHT = 320;
  private static final double LEFT = 56;
  private static final double RIGHT = 414;
  private static final double TOP = 12;
  private static final double BOTTOM = 286;
  private static final double LINE_HEIGHT = 13.5;

  /** One shape for each colour, around 0,0. */
  private static final List<String> SHAPES =
      List.of(
          "m-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0",
          "m-3.2-3.2h6.4v6.4h-6.4z",
          "m0-4.4l4.2 7.4h-8.4z",
          "m0-4.6l4.6 4.6l-4.6 4.6l-4.6-4.6z",
          "m0 4.4l4.2-7.4h-8.4z",
          "m-1.4-4h2.8v2.6h2.6v2.8h-2.6v2.6h-2.8v-2.6h-2.6v-2.8h2.6z");

  Markup draw(Growth growth) {
    List<Curve.Point> points =
        growth.curves().stream().flatMap(curve -> curve.points().stream()).toList();
    LogAxis x = LogAxis.around(points.stream().mapToDouble(Curve.Point::x), LEFT, RIGHT);
    LogAxis y =
        LogAxis.around(points.stream().mapToDouble(point -> point.figure().value()), BOTTOM, TOP);
    Quantity quantity = points.get(0).figure().quantity();
    Markup svg = new Markup();
    svg.open(
        "svg",
        "viewBox",
        "0 0 " + WIDTH + " " + HEIGHT,
        "role",
        "img",
        "aria-label",
        growth.curves().stream().map(GrowthChart::spoken).collect(joining("; ")));
    for (double tick : y.ticks()) {
      double place = y.place(tick);
      svg.empty("path", "class", "rule", "d", path("M%.1f %.1fH%.1f", LEFT, place, RIGHT));
      svg.element("text", quantity.tick(tick), "class", "tick", "x", LEFT - 7, "y", place + 4);
    }
    for (double tick : x.ticks()) {
      double place = x.place(tick);
      svg.empty("path", "class", "rule", "d", path("M%.1f %.1fV%.1f", place, BOTTOM, TOP));
      svg.element(
          "text", growth.quantity().tick(tick), "class", "tick x", "x", place, "y", BOTTOM + 16);
    }
    svg.element("text", growth.over(), "class", "axis", "x", RIGHT, "y", BOTTOM + 31);
    growth.curves().forEach(curve -> curve(svg, curve, x, y));
    names(svg, growth.curves(), y);
    return svg.close();
  }

  private static String spoken(Curve curve) {
    return curve.line() + " up to " + curve.end().figure().text();
  }

  private void curve(Markup svg, Curve curve, LogAxis x, LogAxis y) {
    svg.open("g", "class", "curve " + palette.style(curve.end()));
    svg.empty(
        "path",
        "class",
        "line",
        "d",
        curve.points().stream()
            .map(point -> path("%.1f %.1f", x.place(point.x()), y.place(point.figure().value())))
            .collect(joining("L", "M", "")));
    for (Curve.Point point : curve.points()) {
      double across = x.place(point.x());
      Figure figure = point.figure();
      double high = y.place(figure.high());
      double low = y.place(figure.low());
      if (low - high > 0.5) {
        String error = "M%1$.1f %2$.1fV%3$.1fm-3 0h6M%1$.1f %2$.1fm-3 0h6";
        svg.empty("path", "class", "error", "d", path(error, across, low, high));
      }
      svg.open(
          "path",
          "class",
          "point",
          "d",
          path("M%.1f %.1f", across, y.place(figure.value()))
              + SHAPES.get(palette.shape(curve.end())));
      svg.element("title", curve.line() + ", " + point.name() + ": " + figure.text()).close();
    }
    svg.close();
  }

  /** At the end of each curve, moved down where two would overlap. */
  private void names(Markup svg, List<Curve> curves, LogAxis y) {
    List<Curve> downwards = new ArrayList<>(curves);
    downwards.sort(Comparator.comparingDouble(curve -> y.place(curve.end().figure().value())));
    double free = TOP;
    // So high that all below still have room
    double last = BOTTOM - LINE_HEIGHT * (downwards.size() - 1);
    for (Curve curve : downwards) {
      double wanted = y.place(curve.end().figure().value());
      double place = Math.max(free, Math.min(wanted, last));
      svg.open("g", "class", palette.style(curve.end()));
      svg.empty(
          "path",
          "class",
          "lead",
          "d",
          path("M%.1f %.1fL%.1f %.1f", RIGHT - 8, wanted, RIGHT + 8, place));
      svg.element("text", curve.line(), "class", "end", "x", RIGHT + 11, "y", place + 4).close();
      free = place + LINE_HEIGHT;
      last += LINE_HEIGHT;
    }
  }

  private static String path(String format, Object... places) {
    return String.format(Locale.ROOT, format, places);
  }
}

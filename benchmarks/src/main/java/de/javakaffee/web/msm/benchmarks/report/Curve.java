package de.javakaffee.web.msm.benchmarks.report;

import java.util.Comparator;
import java.util.List;

/**
 * How the figure of one line changes with something else. Immutable.
 *
 * @param points by growing x
 */
record Curve(String line, boolean reference, List<Point> points) {

  /**
   * A place in a chart.
   *
   * @param x more than 0
   * @param name of the place, for people
   */
  record Point(double x, String name, Figure figure) {}

  Curve {
    points = points.stream().sorted(Comparator.comparingDouble(Point::x)).toList();
  }

  Bar end() {
    return new Bar(line, reference, points.get(points.size() - 1).figure());
  }
}

package de.javakaffee.web.msm.examples.cluster.costs;

import de.javakaffee.web.msm.examples.cluster.Browser;
import de.javakaffee.web.msm.examples.cluster.Cluster;
import de.javakaffee.web.msm.examples.cluster.ClusterException;
import de.javakaffee.web.msm.examples.cluster.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** One mode with one workload: a user with a session of its own, and what its rounds cost. */
final class MeasuredCase {
  private final Mode mode;
  private final Workload workload;
  private final Cluster cluster;
  private final Browser user;
  private final List<Cost> rounds = new ArrayList<>();

  MeasuredCase(Mode mode, Workload workload, Cluster cluster) {
    this.mode = mode;
    this.workload = workload;
    this.cluster = cluster;
    this.user = cluster.browser().on(cluster.tomcats().get(0));
    requireOk(user.get(workload.fillPath()));
  }

  Mode mode() {
    return mode;
  }

  Workload workload() {
    return workload;
  }

  /** Makes the requests of a round without counting their costs. */
  void warmUp() {
    Cost unused = run();
  }

  /** Makes the requests of a round and counts their costs. */
  void measure() {
    rounds.add(run());
  }

  private Cost run() {
    List<Duration> times = new ArrayList<>();
    Meter before = Meter.of(cluster);
    for (int i = 0; i < Costs.REQUESTS; i++) {
      Page page = user.get(workload.path());
      requireOk(page);
      times.add(page.took());
    }
    return Cost.of(Costs.REQUESTS, before, Meter.of(cluster), times);
  }

  double least(ToDoubleFunction<Cost> figure) {
    return rounds.stream().mapToDouble(figure).min().orElseThrow();
  }

  double median(ToDoubleFunction<Cost> figure) {
    double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  double most(ToDoubleFunction<Cost> figure) {
    return rounds.stream().mapToDouble(figure).max().orElseThrow();
  }

  private static void requireOk(Page page) {
    if (page.status() != 200) {
      throw new ClusterException("status " + page.status() + " instead of 200: " + page.body());
    }
  }
}

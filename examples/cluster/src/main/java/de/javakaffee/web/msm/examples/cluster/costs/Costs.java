package de.javakaffee.web.msm.examples.cluster.costs;

import de.javakaffee.web.msm.examples.cluster.BuildFiles;
import de.javakaffee.web.msm.examples.cluster.Cluster;
import de.javakaffee.web.msm.examples.cluster.ClusterBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures what a request costs, and writes a page: {@code java -cp
 * examples/cluster/target/cluster.jar de.javakaffee.web.msm.examples.cluster.costs.Costs
 * docs/costs.md}.
 *
 * <p>One client, one request after the other, {@value #REQUESTS} a time, {@value #ROUNDS} rounds in
 * which all modes and workloads take turns, after some that are not counted. Commands and bytes are
 * what the memcacheds counted; the processor time is that of the whole Tomcat.
 */
public final class Costs {
  static final int REQUESTS = 2000;
  static final int ROUNDS = 5;
  private static final int WARM_UP_ROUNDS = 4;

  private Costs() {}

  /** Takes the file to write; without one, prints the page. */
  public static void main(String[] arguments) throws IOException {
    String page = measure();
    if (arguments.length == 0) {
      System.out.println(page);
    } else {
      Files.writeString(Path.of(arguments[0]), page);
    }
  }

  private static String measure() {
    List<Cluster> clusters = new ArrayList<>();
    List<MeasuredCase> cases = new ArrayList<>();
    try {
      for (Mode mode : Mode.values()) {
        Cluster cluster = start(mode);
        clusters.add(cluster);
        for (Workload workload : Workload.values()) {
          cases.add(new MeasuredCase(mode, workload, cluster));
        }
      }
      for (int round = 1; round <= WARM_UP_ROUNDS; round++) {
        cases.forEach(MeasuredCase::warmUp);
      }
      for (int round = 1; round <= ROUNDS; round++) {
        System.out.println("round " + round + " of " + ROUNDS);
        cases.forEach(MeasuredCase::measure);
      }
      return new CostsPage(cases, clusters.get(0).description()).markdown();
    } finally {
      clusters.forEach(Cluster::close);
    }
  }

  private static Cluster start(Mode mode) {
    ClusterBuilder builder =
        Cluster.builder()
            .tomcats(1)
            .manager(mode.manager())
            .webapp("", BuildFiles.ofThisBuild().costs())
            .javaOptions("-XX:TieredStopAtLevel=4", "-Xmx512m");
    return (mode.jvmRoute() ? builder.jvmRoutes() : builder).start();
  }
}

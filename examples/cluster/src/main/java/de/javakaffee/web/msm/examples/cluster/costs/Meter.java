package de.javakaffee.web.msm.examples.cluster.costs;

import de.javakaffee.web.msm.examples.cluster.Cluster;
import java.time.Duration;
import java.util.List;

/**
 * The meters of a cluster, read at one moment.
 *
 * @param commands that the memcacheds were given
 * @param received bytes that the memcacheds received
 * @param sent bytes that the memcacheds sent
 * @param cpu time of the first Tomcat, all threads
 */
record Meter(long commands, long received, long sent, Duration cpu) {
  /** Each command counts in one of these: a look-up that prolongs an entry as a touch. */
  private static final List<String> COMMANDS = List.of("cmd_get", "cmd_set", "cmd_touch");

  static Meter of(Cluster cluster) {
    return new Meter(
        COMMANDS.stream().mapToLong(name -> sum(cluster, name)).sum(),
        sum(cluster, "bytes_read"),
        sum(cluster, "bytes_written"),
        cluster.tomcats().get(0).cpuTime());
  }

  private static long sum(Cluster cluster, String statistic) {
    return cluster.memcacheds().stream()
        .mapToLong(node -> node.statistics().getOrDefault(statistic, 0L))
        .sum();
  }
}

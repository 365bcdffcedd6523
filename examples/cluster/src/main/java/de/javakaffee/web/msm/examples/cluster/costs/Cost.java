package de.javakaffee.web.msm.examples.cluster.costs;

import java.time.Duration;
import java.util.List;

/**
 * What one request cost, on the average of a round.
 *
 * @param commands to memcacheds
 * @param received bytes that the memcacheds received
 * @param sent bytes that the memcacheds sent
 * @param cpuMicros processor time of the Tomcat, in microseconds
 * @param medianMicros time until the client had the answer, the median, in microseconds
 */
record Cost(double commands, double received, double sent, double cpuMicros, double medianMicros) {

  static Cost of(int requests, Meter before, Meter after, List<Duration> times) {
    Duration median = times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    return new Cost(
        (after.commands() - before.commands()) / (double) requests,
        (after.received() - before.received()) / (double) requests,
        (after.sent() - before.sent()) / (double) requests,
        after.cpu().minus(before.cpu()).toNanos() / 1000.0 / requests,
        median.toNanos() / 1000.0);
  }
}

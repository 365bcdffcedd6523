package de.javakaffee.web.msm.examples.cluster;

import java.io.IOException;

/** A program that starts a cluster and waits to be killed. */
final class WatchedCluster {
  private WatchedCluster() {}

  /** Prints a line when everything runs; ends when its input does. */
  public static void main(String[] args) throws IOException {
    Cluster cluster = Cluster.builder().tomcats(1).memcacheds(1).start();
    System.out.println("running at " + cluster.url());
    cluster.memcached("n1").freeze();
    System.out.println("frozen");
    System.in.read();
  }
}

package de.javakaffee.web.msm.examples.cluster;

import java.net.URI;

/**
 * What users talk to: passes each request to the next Tomcat in turn, and to another one where that
 * one is dead.
 */
public sealed interface Balancer extends AutoCloseable permits Nginx, RoundRobinBalancer {
  /** Response header with the {@code host:port} of the server that answered. */
  String SERVED_BY = "X-Served-By";

  /** Where it listens. */
  URI url();

  /** Which program it is. */
  String description();

  @Override
  void close();

  /**
   * Requests that do not go to the Tomcats.
   *
   * @param prefix of their paths, such as {@code /demo-control/}
   * @param port of the server on this machine that gets them
   */
  record Route(String prefix, int port) {}
}

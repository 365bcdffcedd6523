/**
 * Real Tomcats, memcacheds and a balancer as processes on this machine, for the demo and for
 * integration tests. Start reading at {@link de.javakaffee.web.msm.examples.cluster.Cluster}: its
 * builder names the parts, and closing it ends every process. {@link
 * de.javakaffee.web.msm.examples.cluster.Browser} is the user in front of it.
 *
 * <p>Everything listens on 127.0.0.1 only. Nothing is null unless it is marked.
 */
@NullMarked
package de.javakaffee.web.msm.examples.cluster;

import org.jspecify.annotations.NullMarked;

/**
 * What a request costs: {@link de.javakaffee.web.msm.examples.cluster.costs.Costs} measures on a
 * real Tomcat and real memcacheds, and writes {@code docs/costs.md}.
 */
@NullMarked
package de.javakaffee.web.msm.examples.cluster.costs;

import org.jspecify.annotations.NullMarked;

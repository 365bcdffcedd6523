/**
 * Real clusters under test. Each {@code *IT} starts what it needs with {@link
 * de.javakaffee.web.msm.examples.cluster.Cluster#builder()}, and makes its web application with
 * {@link de.javakaffee.web.msm.examples.cluster.WebappBuilder}.
 */
@NullMarked
package de.javakaffee.web.msm.examples.cluster;

import org.jspecify.annotations.NullMarked;

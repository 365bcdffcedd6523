/**
 * The demo: a cluster with a small shop in it, and a page on which one can kill its servers. Start
 * reading at {@link de.javakaffee.web.msm.examples.cluster.demo.Demo}. The shop's pages are
 * resources of this package.
 */
@NullMarked
package de.javakaffee.web.msm.examples.cluster.demo;

import org.jspecify.annotations.NullMarked;

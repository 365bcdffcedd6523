/**
 * What the transcoders cost, measured with JMH. {@code mvn package} leaves {@code
 * benchmarks/target/benchmarks.jar}, which runs alone; {@link
 * de.javakaffee.web.msm.benchmarks.Main} says how.
 *
 * <p>Package {@code questions} has one benchmark per class, {@code subjects} what is measured and
 * what it is compared with, {@code runner} the presets, {@code results} the file that a run writes,
 * and {@code report} the page that is made of it.
 */
@NullMarked
package de.javakaffee.web.msm.benchmarks;

import org.jspecify.annotations.NullMarked;

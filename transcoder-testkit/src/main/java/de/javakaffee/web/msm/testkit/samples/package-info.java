/**
 * The sample sessions, shared by the conformance kit and the benchmarks.
 *
 * <p>Start with {@link de.javakaffee.web.msm.testkit.samples.SampleSession}, the catalogue.
 */
@NullMarked
package de.javakaffee.web.msm.testkit.samples;

import org.jspecify.annotations.NullMarked;

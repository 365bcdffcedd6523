/**
 * The sample sessions, shared by the conformance kit and the benchmarks.
 *
 * <p>Start with {@link de.javakaffee.web.msm.testkit.samples.SampleSession}, the catalogue. The
 * objects come from one class per family ({@code JdkLists}, {@code Hooks}, {@code Cycles}, ...),
 * which also knows how they must behave.
 */
@NullMarked
package de.javakaffee.web.msm.testkit.samples;

import org.jspecify.annotations.NullMarked;

/**
 * What a run of the benchmarks measured, as a JSON file: start with {@link
 * de.javakaffee.web.msm.benchmarks.results.ResultFile}. Nothing here knows how it is shown.
 */
@NullMarked
package de.javakaffee.web.msm.benchmarks.results;

import org.jspecify.annotations.NullMarked;

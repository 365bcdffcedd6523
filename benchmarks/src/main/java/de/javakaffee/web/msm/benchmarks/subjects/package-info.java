/**
 * What is measured: the transcoders that are installed, found by {@link
 * de.javakaffee.web.msm.benchmarks.subjects.Transcoders}, and what they are compared with, each a
 * constant of {@link de.javakaffee.web.msm.benchmarks.subjects.Competitor}. {@link
 * de.javakaffee.web.msm.benchmarks.subjects.Subjects} finds both by their ids.
 */
@NullMarked
package de.javakaffee.web.msm.benchmarks.subjects;

import org.jspecify.annotations.NullMarked;

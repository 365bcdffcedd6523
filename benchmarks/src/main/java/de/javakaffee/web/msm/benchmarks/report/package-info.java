/**
 * Shows result files to people: as a page ({@link de.javakaffee.web.msm.benchmarks.report.Report}),
 * as Markdown, and two files side by side. Start with {@link
 * de.javakaffee.web.msm.benchmarks.report.Contest}, what everything is made from.
 */
@NullMarked
package de.javakaffee.web.msm.benchmarks.report;

import org.jspecify.annotations.NullMarked;

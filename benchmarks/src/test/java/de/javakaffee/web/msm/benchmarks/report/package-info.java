/** What is shown is what the file holds, and a browser shows it without help from outside. */
@NullMarked
package de.javakaffee.web.msm.benchmarks.report;

import org.jspecify.annotations.NullMarked;

/**
 * Chooses what is measured, has JMH measure it, and writes the result file. Start with {@link
 * de.javakaffee.web.msm.benchmarks.runner.RunCommand}; what a preset measures stands in {@link
 * de.javakaffee.web.msm.benchmarks.runner.Preset}.
 */
@NullMarked
package de.javakaffee.web.msm.benchmarks.runner;

import org.jspecify.annotations.NullMarked;

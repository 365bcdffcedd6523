/** The runner keeps to its plan, leaves nothing out silently, and writes what can be read. */
@NullMarked
package de.javakaffee.web.msm.benchmarks.runner;

import org.jspecify.annotations.NullMarked;

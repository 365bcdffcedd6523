/** Result files survive writing and reading, and say what is wrong with them. */
@NullMarked
package de.javakaffee.web.msm.benchmarks.results;

import org.jspecify.annotations.NullMarked;

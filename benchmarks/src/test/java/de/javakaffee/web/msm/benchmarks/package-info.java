/** The generated parts of the documents are what the transcoders really do. */
@NullMarked
package de.javakaffee.web.msm.benchmarks;

import org.jspecify.annotations.NullMarked;

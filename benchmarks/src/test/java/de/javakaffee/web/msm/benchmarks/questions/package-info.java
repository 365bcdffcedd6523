/** What is measured is right before it is measured. */
@NullMarked
package de.javakaffee.web.msm.benchmarks.questions;

import org.jspecify.annotations.NullMarked;

/**
 * One class per question, with the command that answers it. Each is run in JVMs of its own, which
 * have the class path of the JVM that started them, a heap of fixed size and no {@code
 * --add-opens}.
 *
 * <p>Parameters have no usable values here: which transcoders there are, the runner finds out, and
 * which of them can carry which session.
 */
@NullMarked
package de.javakaffee.web.msm.benchmarks.questions;

import org.jspecify.annotations.NullMarked;

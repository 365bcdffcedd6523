/**
 * One class per question, with the command that answers it. {@code mvn package} leaves {@code
 * benchmarks/target/benchmarks.jar}, which runs alone.
 */
@NullMarked
package de.javakaffee.web.msm.benchmarks;

import org.jspecify.annotations.NullMarked;

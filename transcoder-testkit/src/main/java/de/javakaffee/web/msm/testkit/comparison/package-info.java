/**
 * Tells whether a decoded object graph is the same as the one that was encoded: values, exact
 * types, hidden state and which references lead to one object.
 *
 * <p>Start with {@link de.javakaffee.web.msm.testkit.comparison.GraphComparison}.
 */
@NullMarked
package de.javakaffee.web.msm.testkit.comparison;

import org.jspecify.annotations.NullMarked;

/**
 * Finds which attributes of a session share objects, so that these are encoded together and still
 * share them after the round trip.
 *
 * <p>Start with {@link de.javakaffee.web.msm.frame.walk.ObjectWalker}. {@code Traversal} is one
 * walk; {@code ClassRules} decides, once per class, what counts as shared and which references lead
 * on. Whoever groups too much only makes frames larger; whoever groups too little loses identity:
 * in doubt an object counts.
 */
@NullMarked
package de.javakaffee.web.msm.frame.walk;

import org.jspecify.annotations.NullMarked;

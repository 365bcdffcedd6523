/**
 * A codec for the classes of the persons sample and for nothing else: what a program that knows
 * every class beforehand can reach. Start with {@link
 * de.javakaffee.web.msm.benchmarks.subjects.handwritten.HandWrittenCodec}.
 *
 * <p>The classes of the sample keep their fields to themselves; constant handles read them, which a
 * compiler makes as fast as plain access.
 */
@NullMarked
package de.javakaffee.web.msm.benchmarks.subjects.handwritten;

import org.jspecify.annotations.NullMarked;

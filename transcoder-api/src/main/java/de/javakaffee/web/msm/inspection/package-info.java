/**
 * What shows stored content to people: it is told to a {@link
 * de.javakaffee.web.msm.transcoder.ContentVisitor} without making its objects or loading its
 * classes.
 *
 * <p>Start with {@link de.javakaffee.web.msm.inspection.Tale}, to which every inspector tells what
 * it finds, and which sees to labels and to values of the JDK on the way to the visitor ({@code
 * FoldedValues}, then {@code NeededLabels}). Java serialization streams are told by {@link
 * de.javakaffee.web.msm.inspection.StreamView}: complete ones through {@link
 * de.javakaffee.web.msm.inspection.WholeStream}, those of shells through {@link
 * de.javakaffee.web.msm.inspection.ShellView}. {@code Viewed...} are what a view knows of the part
 * at work; {@code OwnData}, {@code WrittenTime} and {@code Folding} know how the JDK writes its own
 * classes. {@link de.javakaffee.web.msm.inspection.ValueText} and {@link
 * de.javakaffee.web.msm.inspection.ElementsText} are how values and arrays read.
 *
 * <p>The bytes are hostile here as everywhere. Package {@code objectstream}, which guards reading,
 * has what both use: the cursor, the tally, assumptions and exceptions; it does not know of this
 * package.
 */
@NullMarked
package de.javakaffee.web.msm.inspection;

import org.jspecify.annotations.NullMarked;

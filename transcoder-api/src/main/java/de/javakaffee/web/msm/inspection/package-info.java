/**
 * What inspectors share: content is told to a {@link
 * de.javakaffee.web.msm.transcoder.ContentVisitor} without making objects or loading classes.
 *
 * <p>Start with {@link de.javakaffee.web.msm.inspection.Tale}, which knows of labels; {@link
 * de.javakaffee.web.msm.inspection.StreamView} tells Java serialization streams, as they stand in
 * shells.
 */
@NullMarked
package de.javakaffee.web.msm.inspection;

import org.jspecify.annotations.NullMarked;

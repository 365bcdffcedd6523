/**
 * Guards for the Java Object Serialization Stream Protocol, used wherever such a stream is stored:
 * a whole one by the Java transcoder, one for each object with serialization hooks by other codecs.
 *
 * <p>Start with {@link de.javakaffee.web.msm.objectstream.StreamCheck}, which looks over the bytes
 * before the first object is made; {@link de.javakaffee.web.msm.objectstream.ReadingGuard} holds
 * the limits while they are read, and {@link de.javakaffee.web.msm.objectstream.PermittedClasses}
 * finds the classes they name.
 */
@NullMarked
package de.javakaffee.web.msm.objectstream;

import org.jspecify.annotations.NullMarked;

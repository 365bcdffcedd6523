/**
 * Frames: the attributes of a session in stored form, and the same attributes alive.
 *
 * <p>A frame holds one attribute, or several that share an object, encoded together. It is the unit
 * of laziness, change detection, damage and merging.
 *
 * <p>Start with {@link de.javakaffee.web.msm.frame.EncodedAttributes} (what is stored: frames and a
 * directory of names; its bytes are described in {@code docs/stored-format.md}), go on with {@code
 * SessionAttributes} (the lazy map of a live session) and end with {@link
 * de.javakaffee.web.msm.frame.Encoding} (what one save has to store, and how it is put onto a
 * record that another Tomcat stored meanwhile).
 */
@NullMarked
package de.javakaffee.web.msm.frame;

import org.jspecify.annotations.NullMarked;

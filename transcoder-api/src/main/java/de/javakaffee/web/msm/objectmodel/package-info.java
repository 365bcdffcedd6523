/**
 * What every codec must know of Java's objects, once: Java serialization is the reference, and
 * these classes tell what it does and do the part of it that only it can do, without any {@code
 * --add-opens}.
 *
 * <p>Start with {@link de.javakaffee.web.msm.objectmodel.Form}, which tells how an object is to be
 * carried; {@link de.javakaffee.web.msm.objectmodel.ClassModels} says it of a class. What has
 * serialization hooks goes through {@link de.javakaffee.web.msm.objectmodel.ShellWriter} and {@link
 * de.javakaffee.web.msm.objectmodel.ShellReader}. The tests of this package hold a complete codec
 * on it in a few hundred lines.
 */
@NullMarked
package de.javakaffee.web.msm.objectmodel;

import org.jspecify.annotations.NullMarked;

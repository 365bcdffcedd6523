/**
 * Session attributes by Kryo.
 *
 * <p>Start with {@link de.javakaffee.web.msm.serializer.kryo.KryoTranscoderFactory}. A frame is
 * written by {@link de.javakaffee.web.msm.serializer.kryo.FrameWriter}, which tells its layout, and
 * read by {@link de.javakaffee.web.msm.serializer.kryo.FrameReader}; how the objects of a class are
 * carried {@link de.javakaffee.web.msm.serializer.kryo.KnownClasses} decides. Kryo itself brings
 * the bytes, its serializers, and the ways to plug in more of them; Kryo's own serializers,
 * references and class names are not used, since they lose state, believe lengths, and load classes
 * unasked.
 *
 * <p>{@link de.javakaffee.web.msm.serializer.kryo.KryoInspector} shows frames to people: the
 * classes called {@code Shown} and {@link
 * de.javakaffee.web.msm.serializer.kryo.FixedSerializer#show}.
 */
@NullMarked
package de.javakaffee.web.msm.serializer.kryo;

import org.jspecify.annotations.NullMarked;

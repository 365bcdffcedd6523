/**
 * Sessions as Protocol Buffers, id {@code protobuf}, for readers in any language: the schema is
 * {@code session.proto} beside these classes.
 *
 * <p>Start with {@link de.javakaffee.web.msm.serializer.protobuf.ProtobufTranscoder}. Writing: a
 * {@link de.javakaffee.web.msm.serializer.protobuf.FrameWriter} gives every object a number and
 * writes them one after the other. Reading: {@link
 * de.javakaffee.web.msm.serializer.protobuf.FrameTables} finds where all is, {@link
 * de.javakaffee.web.msm.serializer.protobuf.FrameReader} makes the objects. What stands in between
 * is a {@link de.javakaffee.web.msm.serializer.protobuf.Shape}: how objects of one kind are laid
 * out. Nothing here is recursive.
 */
@NullMarked
package de.javakaffee.web.msm.serializer.protobuf;

import org.jspecify.annotations.NullMarked;

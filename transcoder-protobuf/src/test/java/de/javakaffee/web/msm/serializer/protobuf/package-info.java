/** Tests of the protobuf transcoder. */
@NullMarked
package de.javakaffee.web.msm.serializer.protobuf;

import org.jspecify.annotations.NullMarked;

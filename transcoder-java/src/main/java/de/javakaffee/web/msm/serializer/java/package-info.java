/**
 * Session attributes in the Java Object Serialization Stream Protocol.
 *
 * <p>Start with {@link de.javakaffee.web.msm.serializer.java.JavaSerializationTranscoder}, which
 * tells what happens in a call. Layout of the stream: the number of attributes as an int, then name
 * and value of each, the name as an unshared string.
 */
@NullMarked
package de.javakaffee.web.msm.serializer.java;

import org.jspecify.annotations.NullMarked;

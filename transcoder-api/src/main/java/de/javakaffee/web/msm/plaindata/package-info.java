/**
 * Session attributes as a tree of plain data, which any library for documents can write and read:
 * JSON, CBOR, YAML, MessagePack. Whoever adds a transcoder for such a format has types, references,
 * class filter, limits and refusals done, and begins with {@link
 * de.javakaffee.web.msm.plaindata.PlainData}; {@code examples/custom-transcoder} is one.
 */
@NullMarked
package de.javakaffee.web.msm.plaindata;

import org.jspecify.annotations.NullMarked;

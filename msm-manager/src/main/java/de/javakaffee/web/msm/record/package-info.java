/**
 * The stored form of a session: header, login, frames, version and checksum; and of the tombstone
 * that a deleted session leaves. Bytes from the store are hostile until {@link
 * de.javakaffee.web.msm.record.StoredRecordCodec} has checked them. {@code docs/stored-format.md}
 * describes them byte by byte.
 *
 * <p>Start with {@link de.javakaffee.web.msm.record.StoredRecord}.
 */
@NullMarked
package de.javakaffee.web.msm.record;

import org.jspecify.annotations.NullMarked;

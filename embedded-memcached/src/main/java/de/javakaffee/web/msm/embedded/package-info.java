/**
 * A memcached inside the JVM: classic text commands and meta commands, for a start without
 * installing anything and, with faults that can be switched on, for tests. Not meant for
 * production.
 *
 * <p>Start with {@link de.javakaffee.web.msm.embedded.EmbeddedMemcached}; a connection's thread
 * runs through {@code Connection}, {@code Commands} and {@code ItemStore}.
 */
@NullMarked
package de.javakaffee.web.msm.embedded;

import org.jspecify.annotations.NullMarked;

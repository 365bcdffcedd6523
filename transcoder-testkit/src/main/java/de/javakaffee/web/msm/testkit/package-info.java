/**
 * What tests need around a transcoder or a session manager.
 *
 * <p>Start with {@link de.javakaffee.web.msm.testkit.MemcachedServer}, a memcached for one test.
 */
@NullMarked
package de.javakaffee.web.msm.testkit;

import org.jspecify.annotations.NullMarked;

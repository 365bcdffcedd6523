/**
 * Tests of the memcached client. Start with {@code StorageNodeContract}: what every storage node
 * has to do.
 */
@NullMarked
package de.javakaffee.web.msm.memcached;

import org.jspecify.annotations.NullMarked;

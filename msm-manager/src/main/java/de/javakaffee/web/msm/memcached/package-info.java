/**
 * The memcached client: one {@link de.javakaffee.web.msm.memcached.MemcachedNode} per server, over
 * pooled blocking connections, with the meta commands or, for old servers, the classic text
 * commands. The only package of the manager that opens connections.
 *
 * <p>Start with {@link de.javakaffee.web.msm.memcached.MemcachedNode}; one call is an {@code
 * Exchange} on a {@code Connection} leased from the {@code ConnectionPool}, and speaks a {@code
 * Dialect}.
 */
@NullMarked
package de.javakaffee.web.msm.memcached;

import org.jspecify.annotations.NullMarked;

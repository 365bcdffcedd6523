/**
 * The session with which memcached-session-manager measured its serializers: the same fields,
 * counts, values and sharing, in classes of our own.
 *
 * <p>Start with {@link de.javakaffee.web.msm.testkit.samples.persons.PersonsSession}.
 */
@NullMarked
package de.javakaffee.web.msm.testkit.samples.persons;

import org.jspecify.annotations.NullMarked;

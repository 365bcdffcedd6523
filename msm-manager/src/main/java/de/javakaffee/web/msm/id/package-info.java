/**
 * Session ids and the keys made of them. An id from a cookie or a URL is hostile until {@link
 * de.javakaffee.web.msm.id.SessionIdFormat} has parsed it.
 *
 * <p>Start with {@link de.javakaffee.web.msm.id.SessionId}.
 */
@NullMarked
package de.javakaffee.web.msm.id;

import org.jspecify.annotations.NullMarked;

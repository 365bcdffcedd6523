/**
 * The session flow: find, use, save. Written once for all modes; what differs between sticky and
 * checked operation is a {@link de.javakaffee.web.msm.flow.FreshnessPolicy} and a {@link
 * de.javakaffee.web.msm.flow.SavePolicy} chosen at the start.
 *
 * <p>Start with {@link de.javakaffee.web.msm.flow.SessionFlow}. Nothing here knows Tomcat or
 * sockets.
 */
@NullMarked
package de.javakaffee.web.msm.flow;

import org.jspecify.annotations.NullMarked;

/**
 * The session flow over nodes in memory: any number of Tomcats, a clock and a background by hand.
 * Start with {@link de.javakaffee.web.msm.flow.Cluster}.
 */
@NullMarked
package de.javakaffee.web.msm.flow;

import org.jspecify.annotations.NullMarked;

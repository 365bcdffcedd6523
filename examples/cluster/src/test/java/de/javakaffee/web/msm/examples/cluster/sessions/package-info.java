/**
 * What applications and their users may rely on, tried on two real Tomcats of each version.
 *
 * <p>Start with {@link de.javakaffee.web.msm.examples.cluster.sessions.User}, who asks the
 * application of {@code src/test/webapp} to do things, and with {@link
 * de.javakaffee.web.msm.examples.cluster.sessions.SharedClusters}, which says what runs.
 */
@NullMarked
package de.javakaffee.web.msm.examples.cluster.sessions;

import org.jspecify.annotations.NullMarked;

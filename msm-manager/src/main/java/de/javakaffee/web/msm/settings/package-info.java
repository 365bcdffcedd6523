/**
 * The manager's settings: from the strings of {@code server.xml} to checked values. {@code
 * docs/settings.md} describes each of them.
 *
 * <p>Start with {@link de.javakaffee.web.msm.settings.ManagerSettings}.
 */
@NullMarked
package de.javakaffee.web.msm.settings;

import org.jspecify.annotations.NullMarked;

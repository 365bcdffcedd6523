/** Tests of the settings. */
@NullMarked
package de.javakaffee.web.msm.settings;

import org.jspecify.annotations.NullMarked;

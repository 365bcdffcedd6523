/** Tests of the stored record. */
@NullMarked
package de.javakaffee.web.msm.record;

import org.jspecify.annotations.NullMarked;

/**
 * Two transcoders that do everything right, as small as can be: one carries all that Java
 * serialization does, one nothing beyond the minimum. The conformance kit is tested with them.
 */
@NullMarked
package de.javakaffee.web.msm.testkit.reference;

import org.jspecify.annotations.NullMarked;

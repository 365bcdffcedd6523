/**
 * Tests of what only the embedded memcached has: faults, a clock, an address of its own. That it
 * answers as memcached does is tested where an installed one can be started.
 */
@NullMarked
package de.javakaffee.web.msm.embedded;

import org.jspecify.annotations.NullMarked;

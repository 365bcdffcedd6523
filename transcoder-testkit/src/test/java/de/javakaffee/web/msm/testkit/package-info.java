/** Tests of what tests need: the memcached for tests, and that the embedded one is like it. */
@NullMarked
package de.javakaffee.web.msm.testkit;

import org.jspecify.annotations.NullMarked;

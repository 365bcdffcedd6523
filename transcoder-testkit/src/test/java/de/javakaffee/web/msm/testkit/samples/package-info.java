@NullMarked
package de.javakaffee.web.msm.testkit.samples;

import org.jspecify.annotations.NullMarked;

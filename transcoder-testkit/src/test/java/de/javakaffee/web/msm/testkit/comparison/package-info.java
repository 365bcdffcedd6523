@NullMarked
package de.javakaffee.web.msm.testkit.comparison;

import org.jspecify.annotations.NullMarked;

@NullMarked
package de.javakaffee.web.msm.inspect;

import org.jspecify.annotations.NullMarked;

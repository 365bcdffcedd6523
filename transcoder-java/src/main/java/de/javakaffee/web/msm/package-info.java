/** The class that {@code server.xml} names for Java serialization. */
@NullMarked
package de.javakaffee.web.msm;

import org.jspecify.annotations.NullMarked;

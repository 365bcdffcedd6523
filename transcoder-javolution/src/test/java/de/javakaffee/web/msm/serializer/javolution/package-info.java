@NullMarked
package de.javakaffee.web.msm.serializer.javolution;

import org.jspecify.annotations.NullMarked;

/** How frames are compressed: the ways there are, by name and by number. */
@NullMarked
package de.javakaffee.web.msm.compression;

import org.jspecify.annotations.NullMarked;

@NullMarked
package de.javakaffee.web.msm.compression;

import org.jspecify.annotations.NullMarked;

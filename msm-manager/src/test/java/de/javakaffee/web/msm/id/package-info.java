/** Tests of session ids and keys. */
@NullMarked
package de.javakaffee.web.msm.id;

import org.jspecify.annotations.NullMarked;

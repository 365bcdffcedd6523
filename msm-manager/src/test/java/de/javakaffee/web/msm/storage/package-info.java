/** What the tests of the storage are made of: nodes in memory, a clock and a background by hand. */
@NullMarked
package de.javakaffee.web.msm.storage;

import org.jspecify.annotations.NullMarked;

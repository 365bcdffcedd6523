/** The application of the example in {@code docs/javolution-xml.md}. */
@NullMarked
package com.shop;

import org.jspecify.annotations.NullMarked;

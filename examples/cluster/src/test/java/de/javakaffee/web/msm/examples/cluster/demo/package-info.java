/** The demo under test: its story without a person, and its page in a real browser. */
@NullMarked
package de.javakaffee.web.msm.examples.cluster.demo;

import org.jspecify.annotations.NullMarked;

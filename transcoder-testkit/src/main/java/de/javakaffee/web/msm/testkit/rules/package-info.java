/**
 * The rules of {@code docs/transcoder-spec.md} as tests, one interface a theme, and what they need:
 * applications compiled while the test runs, bounds, sessions made of frames.
 *
 * <p>Start with {@link de.javakaffee.web.msm.testkit.rules.Rules}. Implementers of transcoders do
 * not use this package; they extend {@code TranscoderCompatibilityKit}.
 */
@NullMarked
package de.javakaffee.web.msm.testkit.rules;

import org.jspecify.annotations.NullMarked;

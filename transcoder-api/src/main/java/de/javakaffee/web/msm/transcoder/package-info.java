/**
 * The serialization SPI: what a module that brings another encoding implements.
 *
 * <p>Start with {@link de.javakaffee.web.msm.transcoder.Transcoder} (two methods) and {@link
 * de.javakaffee.web.msm.transcoder.TranscoderFactory}, which {@link
 * de.javakaffee.web.msm.transcoder.InstalledTranscoders} finds through {@link
 * java.util.ServiceLoader}.
 */
@NullMarked
package de.javakaffee.web.msm.transcoder;

import org.jspecify.annotations.NullMarked;

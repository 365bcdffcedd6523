package de.javakaffee.web.msm.transcoder;

import java.util.Optional;

/**
 * Makes the transcoder of one web application. Named in {@code transcoderFactoryClass} by class
 * name or by {@link #id()}, and found through {@link java.util.ServiceLoader}: list the class in
 * {@code META-INF/services/de.javakaffee.web.msm.transcoder.TranscoderFactory}.
 *
 * <p>Implementations have a public constructor without parameters and no state.
 */
public interface TranscoderFactory {

  /**
   * The short name, also written into every stored frame so that it is read by the transcoder that
   * wrote it: 1 to 32 characters of {@code a-z 0-9 -}, starting with a letter, never changed once
   * released.
   */
  String id();

  /**
   * Makes a transcoder that uses the class loader, options, filter and limits given. Called once
   * per web application and start.
   *
   * <p>Options are the attributes {@code transcoder.<option>} of the {@code <Manager>} element, and
   * all of them come here: the session manager knows none. An option that the transcoder does not
   * have stops the start ({@link TranscoderConfiguration#requireOptions}).
   *
   * @throws IllegalArgumentException if an option is unknown or wrong; the message states option,
   *     value and rule, and the session manager puts the transcoder's id before it
   */
  Transcoder create(TranscoderConfiguration configuration);

  /** Shows people what the transcoder wrote. Empty if it cannot be shown without its classes. */
  default Optional<ContentInspector> inspector() {
    return Optional.empty();
  }
}

package de.javakaffee.web.msm.settings;

import de.javakaffee.web.msm.transcoder.ClassFilter;
import java.util.Map;

/**
 * Which transcoder writes, and what it may touch. Immutable.
 *
 * @param factory a factory's class name, or its short id
 * @param options what was set for the transcoder, by the option's name: without {@code transcoder.}
 * @param renamedClasses current names of classes, by those they were stored under
 */
public record TranscoderSettings(
    String factory,
    Map<String, String> options,
    ClassFilter classFilter,
    Map<String, String> renamedClasses) {

  public TranscoderSettings {
    options = Map.copyOf(options);
    renamedClasses = Map.copyOf(renamedClasses);
  }
}

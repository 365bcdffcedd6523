package de.javakaffee.web.msm.transcoder;

import java.util.Map;
import java.util.Objects;

/**
 * All that a transcoder is told when it is made. Immutable.
 *
 * @param classLoader the web application's class loader; every class and proxy is looked up in it,
 *     and it must not be reachable from the transcoder's factory or from static state
 * @param options what the administrator set for this transcoder, by name; never null values
 * @param classFilter decides which classes may be written and read
 * @param limits bounds on what one call may read or write
 */
public record TranscoderConfiguration(
    ClassLoader classLoader, Map<String, String> options, ClassFilter classFilter, Limits limits) {

  public TranscoderConfiguration {
    Objects.requireNonNull(classLoader, "classLoader");
    options = Map.copyOf(options);
    Objects.requireNonNull(classFilter, "classFilter");
    Objects.requireNonNull(limits, "limits");
  }

  /** No options, every class but the known gadgets, default limits. */
  public static TranscoderConfiguration of(ClassLoader classLoader) {
    return new TranscoderConfiguration(
        classLoader, Map.of(), ClassFilter.standard(), Limits.standard());
  }
}

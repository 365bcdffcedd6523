package de.javakaffee.web.msm.benchmarks.report;

import static java.util.stream.Collectors.joining;

import de.javakaffee.web.msm.benchmarks.results.Measurement;
import de.javakaffee.web.msm.benchmarks.results.Parameters;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that is the same for those who are compared. Immutable.
 *
 * @param parameters without the transcoder
 */
record Setting(String question, String mode, int threads, Parameters parameters) {
  /** The question of encoded sizes. */
  static final String SIZE = "Size";

  static Setting of(Measurement measured) {
    return new Setting(
        measured.benchmark(),
        measured.mode(),
        measured.threads(),
        measured.parameters().without(Parameters.TRANSCODER));
  }

  Optional<String> session() {
    return parameters.session();
  }

  Optional<String> origin() {
    return parameters.origin();
  }

  /** Without the question: such as {@code LOGIN, from the store, 2 threads}. */
  String text() {
    Stream<String> further =
        parameters.further().values().entrySet().stream()
            .map(parameter -> parameter.getKey() + " " + parameter.getValue());
    String text =
        Stream.of(
                session().stream(),
                further,
                origin().map(Setting::origin).stream(),
                threads > 1 ? Stream.of(threads + " threads") : Stream.<String>empty())
            .flatMap(part -> part)
            .collect(joining(", "));
    return text.isEmpty() ? "1 thread" : text;
  }

  /** In words. */
  static String origin(String name) {
    return switch (name) {
      case "APPLICATION" -> "fresh from the application";
      case "STORE" -> "read from the store";
      default -> name.toLowerCase(Locale.ROOT);
    };
  }
}

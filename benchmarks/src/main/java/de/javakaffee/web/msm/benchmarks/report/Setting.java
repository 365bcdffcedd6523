package de.javakaffee.web.msm.benchmarks.report;

import de.javakaffee.web.msm.benchmarks.results.Measurement;
import de.javakaffee.web.msm.benchmarks.results.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * All that is the same for those who are compared. Immutable.
 *
 * @param parameters without the transcoder
 */
record Setting(String question, String mode, int threads, Parameters parameters) {
  /** The question of encoded sizes. */
  static final String SIZE = "Size";

  /** The question of the sizes of whole records. */
  static final String STORED_SIZE = "StoredSize";

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

  /** What it is about, in a word or two: the session, or the question where there is none. */
  String title() {
    return session().orElse(question);
  }

  /** All but question and session: such as {@code from the store, 2 threads}; may be empty. */
  String details() {
    List<String> details = new ArrayList<>();
    parameters.further().values().forEach((name, value) -> details.add(name + " " + value));
    origin().map(Setting::origin).ifPresent(details::add);
    if (threads > 1) {
      details.add(threads + " threads");
    }
    return String.join(", ", details);
  }

  /** Such as {@code LOGIN, from the store, 2 threads}; the question if there is nothing else. */
  String text() {
    String details = details();
    if (details.isEmpty()) {
      return title();
    }
    return session().map(session -> session + ", " + details).orElse(details);
  }

  /** In words. */
  static String origin(String name) {
    return switch (name) {
      case "APPLICATION" -> "newly made";
      case "STORE" -> "from the store";
      default -> name.toLowerCase(Locale.ROOT);
    };
  }
}

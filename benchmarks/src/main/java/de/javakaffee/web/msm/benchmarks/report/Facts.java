package de.javakaffee.web.msm.benchmarks.report;

import de.javakaffee.web.msm.benchmarks.results.Jdk;
import de.javakaffee.web.msm.benchmarks.results.Machine;
import de.javakaffee.web.msm.benchmarks.results.ResultFile;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** When, where and with what a file was measured, in words. Stateless. */
final class Facts {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final double GIB = 1L << 30;

  private Facts() {}

  /** By name, in the order in which they are shown. */
  static Map<String, String> of(ResultFile results) {
    Machine machine = results.machine();
    Jdk jdk = results.jdk();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Measured", DATE.format(results.date()) + ", preset " + results.preset());
    facts.put("Version", results.versions().project() + ", commit " + results.versions().commit());
    facts.put(
        "Machine",
        String.format(
            Locale.ROOT,
            "%s, %d %s, %.1f GiB, %s",
            machine.cpu(),
            machine.cores(),
            machine.cores() == 1 ? "core" : "cores",
            machine.memoryBytes() / GIB,
            machine.os()));
    facts.put("JDK", jdk.version() + ", " + jdk.vendor());
    if (!jdk.options().isEmpty()) {
      facts.put("Options", String.join(" ", jdk.options()));
    }
    if (!results.versions().libraries().isEmpty()) {
      facts.put(
          "Libraries",
          results.versions().libraries().entrySet().stream()
              .map(library -> library.getKey() + " " + library.getValue())
              .collect(Collectors.joining(", ")));
    }
    return facts;
  }
}

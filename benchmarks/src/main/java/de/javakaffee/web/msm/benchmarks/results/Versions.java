package de.javakaffee.web.msm.benchmarks.results;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was measured. Immutable.
 *
 * @param commit of the project, or {@code unknown}
 * @param libraries by name, such as {@code kryo5}
 */
public record Versions(String project, String commit, Map<String, String> libraries) {

  public Versions {
    Text.required(project, "project");
    Text.required(commit, "commit");
    libraries = Collections.unmodifiableMap(new TreeMap<>(libraries));
  }
}

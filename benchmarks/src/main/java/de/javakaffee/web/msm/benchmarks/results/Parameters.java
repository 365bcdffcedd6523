package de.javakaffee.web.msm.benchmarks.results;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was chosen for a measurement: name and value, in the order of the names. Immutable.
 *
 * <p>Some names have a meaning of their own, all others are further ones. A file holds them as one
 * JSON object.
 */
public record Parameters(Map<String, String> values) {
  /** Id of a transcoder, or the name of a reference line. */
  public static final String TRANSCODER = "transcoder";

  /** Name of a sample session. */
  public static final String SESSION = "session";

  /** Where the objects come from: {@code APPLICATION} or {@code STORE}. */
  public static final String ORIGIN = "origin";

  /** How large frames are compressed: {@code none}, {@code lz4} or {@code zstd}. */
  public static final String COMPRESSION = "compression";

  public Parameters {
    values = Collections.unmodifiableMap(new TreeMap<>(values));
    values.forEach(Parameters::check);
  }

  private static void check(String name, String value) {
    Text.required(name, "name of a parameter");
    Text.required(value, name);
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Parameters of(Map<String, String> values) {
    return new Parameters(values);
  }

  @Override
  @JsonValue
  public Map<String, String> values() {
    return values;
  }

  public Optional<String> get(String name) {
    return Optional.ofNullable(values.get(name));
  }

  public Optional<String> transcoder() {
    return get(TRANSCODER);
  }

  public Optional<String> session() {
    return get(SESSION);
  }

  public Optional<String> origin() {
    return get(ORIGIN);
  }

  public Optional<String> compression() {
    return get(COMPRESSION);
  }

  /** All but transcoder, session and origin. */
  public Parameters further() {
    return without(TRANSCODER).without(SESSION).without(ORIGIN);
  }

  /** These without the one of this name. */
  public Parameters without(String name) {
    Map<String, String> rest = new TreeMap<>(values);
    rest.remove(name);
    return new Parameters(rest);
  }
}

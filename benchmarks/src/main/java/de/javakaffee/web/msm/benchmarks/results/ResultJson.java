package de.javakaffee.web.msm.benchmarks.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Result files as JSON: the records' components by name, in their order. Thread-safe. */
final class ResultJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(
              DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
              DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
              DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private ResultJson() {}

  static ResultFile read(Path file) throws IOException {
    String json = Files.readString(file);
    try {
      return MAPPER.readValue(json, ResultFile.class);
    } catch (JacksonException e) {
      throw new MalformedResultsException(
          file.getFileName() + place(e) + ": " + e.getOriginalMessage(), e);
    }
  }

  private static String place(JacksonException e) {
    TokenStreamLocation location = e.getLocation();
    String line =
        location == null || location.getLineNr() < 1
            ? ""
            : ", line " + location.getLineNr() + ", column " + location.getColumnNr();
    return line + (e.getPath().isEmpty() ? "" : ", at " + path(e));
  }

  private static String path(JacksonException e) {
    StringBuilder path = new StringBuilder();
    for (JacksonException.Reference step : e.getPath()) {
      if (step.getPropertyName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
      }
    }
    return path.toString();
  }

  static void write(ResultFile results, Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.writeString(file, MAPPER.writeValueAsString(results) + "\n");
  }
}

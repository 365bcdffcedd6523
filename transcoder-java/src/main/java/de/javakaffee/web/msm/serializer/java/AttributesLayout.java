package de.javakaffee.web.msm.serializer.java;

import de.javakaffee.web.msm.objectstream.StreamContents;
import de.javakaffee.web.msm.objectstream.StreamScan;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Number of attributes, then name and value of each. For one thread and one stream. */
final class AttributesLayout implements StreamContents {
  private @Nullable String attribute;

  @Override
  public void scan(StreamScan stream) throws IOException {
    attribute = null;
    stream.header();
    int count = stream.count();
    for (int i = 0; i < count; i++) {
      attribute = null;
      attribute = stream.string();
      stream.value();
    }
    attribute = null;
  }

  /** The attribute that {@link #scan} failed at; null if the fault is not in one. */
  @Nullable String attribute() {
    return attribute;
  }
}

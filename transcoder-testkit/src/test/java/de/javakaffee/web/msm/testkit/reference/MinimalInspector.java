package de.javakaffee.web.msm.testkit.reference;

import de.javakaffee.web.msm.transcoder.ContentInspector;
import de.javakaffee.web.msm.transcoder.ContentVisitor;
import de.javakaffee.web.msm.transcoder.Limits;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows what {@link MinimalReader} reads: it makes no objects but those of the minimum. */
final class MinimalInspector implements ContentInspector {

  @Override
  public void inspect(byte[] bytes, Limits limits, ContentVisitor visitor)
      throws TranscodingException {
    if (bytes.length > limits.bytes()) {
      throw new TranscodingException(bytes.length + " bytes are too many");
    }
    Map<String, Object> attributes = new LinkedHashMap<>();
    new MinimalReader(bytes, limits).attributes(attributes);
    Showing showing = new Showing(visitor);
    attributes.forEach(showing::show);
  }

  /** Numbers what it shows. For one inspection. */
  private static final class Showing {
    private final ContentVisitor visitor;
    private int labels;

    Showing(ContentVisitor visitor) {
      this.visitor = visitor;
    }

    void show(String name, @Nullable Object value) {
      visitor.name(name);
      if (value instanceof List<?> list) {
        begin(value);
        int index = 0;
        for (Object element : list) {
          show(String.valueOf(index++), element);
        }
        visitor.end();
      } else if (value instanceof Map<?, ?> map) {
        begin(value);
        map.forEach(
            (key, entry) -> {
              show("key", key);
              show("value", entry);
            });
        visitor.end();
      } else {
        visitor.value(value == null ? "null" : value.getClass().getName(), String.valueOf(value));
      }
    }

    private void begin(Object container) {
      visitor.begin(String.valueOf(++labels), container.getClass().getName());
    }
  }
}

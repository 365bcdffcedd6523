package de.javakaffee.web.msm.inspection;

import de.javakaffee.web.msm.transcoder.ContentVisitor;
import de.javakaffee.web.msm.transcoder.Limits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What has to be known of a stream before it is told.
 *
 * @param bytes the stream
 * @param withoutFields classes whose writeObject method does not write the fields
 * @param values the values that stand in it one after the other
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record StreamOutline(byte[] bytes, Set<String> withoutFields, List<Value> values) {
  /**
   * A value.
   *
   * @param handle of the object, -1 if it is none
   * @param isNew false if the object is part of a value before it
   */
  record Value(int handle, boolean isNew) {}

  /**
   * Goes through a stream.
   *
   * @param values how many there are
   * @throws IOException if it is damaged or exceeds a limit
   */
  static StreamOutline of(byte[] bytes, int values, Limits limits) throws IOException {
    Set<String> withoutFields =
        FieldlessClasses.of(
            found -> view(bytes, limits, Tale.silent(), found), view -> goThrough(view, values));
    Listener listener = new Listener();
    StreamView view = view(bytes, limits, Tale.once(listener), withoutFields);
    goThrough(view, values);
    view.requireEnd();
    return new StreamOutline(bytes, withoutFields, listener.values);
  }

  private static StreamView view(
      byte[] bytes, Limits limits, Tale tale, Set<String> withoutFields) {
    return new StreamView(
        bytes,
        limits,
        tale,
        Integer::toString,
        withoutFields,
        () -> tale.value("java.lang.Object", ""));
  }

  private static void goThrough(StreamView view, int values) throws IOException {
    for (int i = 0; i < values; i++) {
      view.value();
      while (view.next()) {
        // nothing else is to be done
      }
    }
  }

  /** Hears what the outermost objects are. */
  private static final class Listener implements ContentVisitor {
    private final List<Value> values = new ArrayList<>();
    private int depth;

    @Override
    public void name(String name) {}

    @Override
    public void value(String type, String text) {
      add(-1, true);
    }

    @Override
    public void begin(String label, String type) {
      add(Integer.parseInt(label), true);
      depth++;
    }

    @Override
    public void reference(String label) {
      add(Integer.parseInt(label), false);
    }

    @Override
    public void remark(String text) {}

    @Override
    public void end() {
      depth--;
    }

    private void add(int handle, boolean isNew) {
      if (depth == 0) {
        values.add(new Value(handle, isNew));
      }
    }
  }
}

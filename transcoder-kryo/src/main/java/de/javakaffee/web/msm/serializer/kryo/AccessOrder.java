package de.javakaffee.web.msm.serializer.kryo;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether a linked hash map is ordered by access, which it tells nobody. A copy of it
 * shows: it is emptied, filled with two keys, and asked for the first.
 *
 * <p>Copying asks the keys for their hash codes. Where these are objects of the application, which
 * might load or compute anything, the last byte of the map's serialized form is taken instead, with
 * null in place of all that it holds.
 */
@SuppressWarnings("NonApiType") // only this class can have it
final class AccessOrder {

  private AccessOrder() {}

  static boolean of(LinkedHashMap<@Nullable Object, @Nullable Object> map) {
    for (Object key : map.keySet()) {
      if (!(key instanceof String) && !isOfJdk(key)) {
        return serialized(map);
      }
    }
    return observed(map);
  }

  private static boolean isOfJdk(@Nullable Object key) {
    return key == null
        || (key.getClass().getClassLoader() == null
            && Comparable.class.isAssignableFrom(key.getClass()));
  }

  private static boolean observed(LinkedHashMap<@Nullable Object, @Nullable Object> map) {
    @SuppressWarnings("unchecked")
    Map<Object, Object> copy = (Map<Object, Object>) map.clone();
    copy.clear();
    copy.put(1, 1);
    copy.put(2, 2);
    copy.get(1);
    return copy.keySet().iterator().next().equals(2);
  }

  private static boolean serialized(LinkedHashMap<@Nullable Object, @Nullable Object> map) {
    LastByte last = new LastByte();
    try (Alone out = new Alone(last, map)) {
      out.writeObject(map);
    } catch (IOException e) {
      throw new IllegalStateException("written to memory", e);
    }
    // The fields of the subclass come last: accessOrder, of which there is no more than this.
    return last.beforeEnd != 0;
  }

  /** Writes a map alone. */
  private static final class Alone extends ObjectOutputStream {
    private final Object map;

    Alone(OutputStream out, Object map) throws IOException {
      super(out);
      this.map = map;
      enableReplaceObject(true);
    }

    @Override
    protected @Nullable Object replaceObject(Object object) {
      return object == map ? object : null;
    }
  }

  /** Remembers the last byte. */
  private static final class LastByte extends OutputStream {
    private int beforeEnd;

    @Override
    public void write(int b) {
      beforeEnd = b;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      if (length > 0) {
        beforeEnd = bytes[offset + length - 1];
      }
    }
  }
}

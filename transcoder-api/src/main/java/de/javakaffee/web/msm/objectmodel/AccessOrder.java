package de.javakaffee.web.msm.objectmodel;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.util.ConcurrentModificationException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether a linked hash map is ordered by access, which it tells nobody. Stateless.
 *
 * <p>A copy of it shows: it is emptied, filled with two keys, and asked for the first. Copying asks
 * the keys for their hash codes, and where these are objects of the application they might load or
 * compute anything. Then Java serialization is asked: the last byte it writes of the map says so.
 * That takes an object stream, but neither keys nor values are asked for anything.
 */
public final class AccessOrder {

  private AccessOrder() {}

  /**
   * True if the map moves what is asked for to its end.
   *
   * @param map of exactly this class
   * @throws ConcurrentModificationException if the map was modified meanwhile
   */
  @SuppressWarnings("NonApiType") // only this class can have it
  public static boolean of(LinkedHashMap<?, ?> map) {
    for (Object key : map.keySet()) {
      if (!hashesQuietly(key)) {
        return written(map);
      }
    }
    return observed(map);
  }

  /** No code of the application computes its hash code. */
  private static boolean hashesQuietly(@Nullable Object key) {
    return key == null
        || key instanceof Enum
        || (key instanceof Comparable && key.getClass().getClassLoader() == null);
  }

  @SuppressWarnings({"unchecked", "NonApiType"})
  private static boolean observed(LinkedHashMap<?, ?> map) {
    Map<Object, Object> copy = (Map<Object, Object>) map.clone();
    copy.clear();
    copy.put(1, 1);
    copy.put(2, 2);
    copy.get(1);
    return copy.keySet().iterator().next().equals(2);
  }

  @SuppressWarnings("NonApiType")
  private static boolean written(LinkedHashMap<?, ?> map) {
    LastByte last = new LastByte();
    try (WithoutContents out = new WithoutContents(last, map)) {
      out.writeObject(map);
      out.flush();
    } catch (IOException e) {
      throw new IllegalStateException("written to nowhere", e);
    }
    return last.value != 0;
  }

  /** Writes a map, and null for all that it holds. */
  private static final class WithoutContents extends ObjectOutputStream {
    private final Object map;

    WithoutContents(OutputStream out, Object map) throws IOException {
      super(out);
      this.map = map;
      enableReplaceObject(true);
    }

    @Override
    protected @Nullable Object replaceObject(Object object) {
      return object == map ? object : null;
    }
  }

  /** Keeps the last byte of all that is written. */
  private static final class LastByte extends OutputStream {
    private int value;

    @Override
    public void write(int b) {
      value = b;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      if (length > 0) {
        value = bytes[offset + length - 1];
      }
    }
  }
}

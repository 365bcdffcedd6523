package de.javakaffee.web.msm.objectmodel;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether a linked hash map is ordered by access, which it tells nobody but Java
 * serialization: the last byte it writes says so. Neither keys nor values are asked for anything.
 * Stateless.
 */
public final class AccessOrder {

  private AccessOrder() {}

  /**
   * True if the map moves what is asked for to its end.
   *
   * @param map of exactly this class
   */
  @SuppressWarnings("NonApiType") // only this class can have it
  public static boolean of(LinkedHashMap<?, ?> map) {
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

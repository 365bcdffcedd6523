package de.javakaffee.web.msm.testkit.reference;

import de.javakaffee.web.msm.transcoder.Limits;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what {@link MinimalWriter} wrote, and believes no number. For one call. */
final class MinimalReader {
  private final ByteBuffer in;
  private final Limits limits;
  private int depth;
  private long containers;

  MinimalReader(byte[] bytes, Limits limits) {
    in = ByteBuffer.wrap(bytes);
    this.limits = limits;
  }

  void attributes(Map<String, Object> attributes) throws TranscodingException {
    int count = count(1);
    for (int i = 0; i < count; i++) {
      String name = text();
      Object value = value();
      if (value == null || attributes.put(name, value) != null) {
        throw damaged();
      }
    }
    if (in.hasRemaining()) {
      throw damaged();
    }
  }

  private @Nullable Object value() throws TranscodingException {
    return switch (room(1).get()) {
      case '0' -> null;
      case 's' -> text();
      case 'i' -> room(4).getInt();
      case 'h' -> room(2).getShort();
      case 'b' -> room(1).get();
      case 'g' -> Float.intBitsToFloat(room(4).getInt());
      case 'l' -> room(8).getLong();
      case 'd' -> Double.longBitsToDouble(room(8).getLong());
      case 't' -> true;
      case 'f' -> false;
      case 'c' -> room(2).getChar();
      case 'L' -> list();
      case 'H' -> map(new HashMap<>());
      case 'M' -> map(new LinkedHashMap<>());
      default -> throw damaged();
    };
  }

  private List<@Nullable Object> list() throws TranscodingException {
    enter();
    int count = count(1);
    List<@Nullable Object> list = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      list.add(value());
    }
    depth--;
    return list;
  }

  private Map<String, @Nullable Object> map(Map<String, @Nullable Object> map)
      throws TranscodingException {
    enter();
    int count = count(5);
    for (int i = 0; i < count; i++) {
      map.put(text(), value());
    }
    depth--;
    return map;
  }

  private void enter() throws TranscodingException {
    if (++depth > Math.min(MinimalWriter.DEPTH, limits.depth())
        || ++containers > limits.references()) {
      throw damaged();
    }
  }

  private String text() throws TranscodingException {
    char[] text = new char[count(2)];
    in.asCharBuffer().get(text);
    in.position(in.position() + 2 * text.length);
    return new String(text);
  }

  private int count(int bytesOfOne) throws TranscodingException {
    int count = room(4).getInt();
    if (count < 0 || count > in.remaining() / bytesOfOne) {
      throw damaged();
    }
    return count;
  }

  private ByteBuffer room(int bytes) throws TranscodingException {
    if (in.remaining() < bytes) {
      throw damaged();
    }
    return in;
  }

  private TranscodingException damaged() {
    return new TranscodingException("damaged, or beyond a limit, at byte " + in.position());
  }
}

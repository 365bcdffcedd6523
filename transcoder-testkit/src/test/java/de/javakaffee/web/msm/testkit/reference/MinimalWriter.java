package de.javakaffee.web.msm.testkit.reference;

import de.javakaffee.web.msm.transcoder.Limits;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.ConcurrentModificationException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes one call's attributes: a letter for the kind of each value, then what is in it. */
final class MinimalWriter {
  /** Fits on any stack. */
  static final int DEPTH = 150;

  private final DataOutputStream out;
  private final Limits limits;
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private String attribute = "";
  private int depth;

  MinimalWriter(DataOutputStream out, Limits limits) {
    this.out = out;
    this.limits = limits;
  }

  void attributes(Map<String, Object> attributes) throws IOException, TranscodingException {
    out.writeInt(attributes.size());
    for (Map.Entry<String, Object> entry : attributes.entrySet()) {
      attribute = entry.getKey();
      text(attribute);
      value(entry.getValue(), attribute);
    }
  }

  private void value(@Nullable Object value, String path) throws IOException, TranscodingException {
    if (value == null) {
      out.writeByte('0');
    } else if (value instanceof String text) {
      out.writeByte('s');
      text(text);
    } else if (value instanceof Integer number) {
      out.writeByte('i');
      out.writeInt(number);
    } else if (value instanceof Short number) {
      out.writeByte('h');
      out.writeShort(number);
    } else if (value instanceof Byte number) {
      out.writeByte('b');
      out.writeByte(number);
    } else if (value instanceof Float number) {
      out.writeByte('g');
      out.writeInt(Float.floatToRawIntBits(number));
    } else if (value instanceof Long number) {
      out.writeByte('l');
      out.writeLong(number);
    } else if (value instanceof Double number) {
      out.writeByte('d');
      out.writeLong(Double.doubleToRawLongBits(number));
    } else if (value instanceof Boolean truth) {
      out.writeByte(truth ? 't' : 'f');
    } else if (value instanceof Character letter) {
      out.writeByte('c');
      out.writeChar(letter);
    } else {
      container(value, path);
    }
  }

  private void container(Object value, String path) throws IOException, TranscodingException {
    boolean isList = value.getClass() == ArrayList.class;
    boolean isMap =
        value.getClass() == HashMap.class
            || (value.getClass() == LinkedHashMap.class
                && !ordersByAccess((LinkedHashMap<?, ?>) value));
    if (!(isList || isMap)) {
      throw refused("no value of the minimum", path, value);
    }
    if (!seen.add(value) || seen.size() > limits.references()) {
      throw refused("met twice, or one too many", path, value);
    }
    if (++depth > Math.min(DEPTH, limits.depth())) {
      throw refused("nested too deeply", path, value);
    }
    if (isList) {
      out.writeByte('L');
      list((List<?>) value, path);
    } else {
      out.writeByte(value.getClass() == HashMap.class ? 'H' : 'M');
      map((Map<?, ?>) value, path);
    }
    depth--;
  }

  /** Tried with a clone, which has the same order. */
  @SuppressWarnings({"unchecked", "NonApiType"}) // only a LinkedHashMap tells
  private static boolean ordersByAccess(LinkedHashMap<?, ?> map) {
    Map<Object, Object> clone = (Map<Object, Object>) map.clone();
    clone.clear();
    clone.put("first", 1);
    clone.put("second", 2);
    clone.get("first");
    return clone.keySet().iterator().next().equals("second");
  }

  private void list(List<?> list, String path) throws IOException, TranscodingException {
    Iterator<?> change = list.iterator();
    int size = list.size();
    out.writeInt(size);
    int index = 0;
    for (Object element : list) {
      value(element, path + "[" + index++ + "]");
    }
    requireUnchanged(list, change, size, index);
  }

  private void map(Map<?, ?> map, String path) throws IOException, TranscodingException {
    Iterator<?> change = map.entrySet().iterator();
    int size = map.size();
    out.writeInt(size);
    int index = 0;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (!(entry.getKey() instanceof String key)) {
        Object key = entry.getKey();
        throw refused("no string as key", path + ".keySet()", key == null ? map : key);
      }
      text(key);
      value(entry.getValue(), path + "[\"" + key + "\"]");
      index++;
    }
    requireUnchanged(map.keySet(), change, size, index);
  }

  private static void requireUnchanged(
      Collection<?> container, Iterator<?> change, int announced, int written) {
    if (announced != written || container.size() != announced) {
      throw new ConcurrentModificationException();
    }
    if (announced > 0) {
      change.next(); // fails if it was changed meanwhile
    }
  }

  private void text(String text) throws IOException {
    out.writeInt(text.length());
    out.writeChars(text);
  }

  private TranscodingException refused(String why, String path, Object value) {
    String className = value.getClass().getName();
    return new TranscodingException(
        why + ": " + className, attribute, path + " (" + className + ")", null);
  }
}

package de.javakaffee.web.msm.serializer.protobuf;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Whether a linked hash map is kept in the order of access, which no method tells. A look at what
 * an emptied copy does: asked for the first of two keys, it moves that to the end. Stateless.
 */
@SuppressWarnings("NonApiType") // only this class can have it
final class AccessOrder {
  private AccessOrder() {}

  static boolean of(LinkedHashMap<?, ?> map) {
    @SuppressWarnings("unchecked") // the copy is thrown away
    Map<Object, Object> copy = (Map<Object, Object>) map.clone();
    copy.clear();
    copy.put("first", "");
    copy.put("second", "");
    return copy.get("first") != null && copy.keySet().iterator().next().equals("second");
  }
}

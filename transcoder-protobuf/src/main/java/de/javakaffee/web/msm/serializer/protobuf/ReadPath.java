package de.javakaffee.web.msm.serializer.protobuf;

import java.io.IOException;

/** The steps of a path to an object that could not be read. Stateless. */
final class ReadPath {
  private ReadPath() {}

  /** From a node to what stands at this place in it. */
  static String step(FrameTables tables, int node, int place) throws IOException {
    StoredType type = tables.typeOf(node);
    if (place == FrameReader.COMPARATOR) {
      return ".comparator";
    }
    if (place < type.fields().size()) {
      return "." + type.fields().get(place);
    }
    NodeContent content = new NodeContent(tables);
    content.open(node);
    Values keys = content.keys;
    int entry = place / 2;
    if (entry >= keys.size()) {
      return "[" + place + "]";
    }
    Object key = keys.kind(entry) == Schema.VALUE_STRING ? tables.string(keys.bits(entry)) : null;
    return EntryStep.of(key, place);
  }
}

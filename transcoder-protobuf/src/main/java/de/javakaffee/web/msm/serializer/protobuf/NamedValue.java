package de.javakaffee.web.msm.serializer.protobuf;

import de.javakaffee.web.msm.objectstream.DamagedException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * An attribute as it stands in a frame.
 *
 * @param value the one that is stored under the name
 */
record NamedValue(String name, Values value) {

  /**
   * @param number of the attribute
   * @throws DamagedException without a name, or with none or several values
   */
  static NamedValue read(FrameTables tables, int number) throws IOException {
    FieldInput in = tables.attribute(number);
    Values value = new Values();
    @Nullable String name = null;
    for (int tag = in.tag(); tag != 0; tag = in.tag()) {
      switch (tag) {
        case Schema.ATTRIBUTE_NAME << 3 | 2 -> {
          int length = in.varint32();
          name = Texts.ofUtf8(tables.bytes(), in.skip(length), length);
        }
        case Schema.ATTRIBUTE_NAME_UTF16 << 3 | 2 -> {
          int length = in.varint32();
          name = Texts.ofUtf16(tables.bytes(), in.skip(length), length);
        }
        case Schema.ATTRIBUTE_VALUE << 3 | 2 -> value.add(in);
        default -> in.skipField(tag);
      }
    }
    if (name == null || value.size() != 1) {
      throw new DamagedException("damaged: an attribute without name or value");
    }
    return new NamedValue(name, value);
  }
}

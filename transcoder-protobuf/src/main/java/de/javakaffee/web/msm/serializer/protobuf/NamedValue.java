package de.javakaffee.web.msm.serializer.protobuf;

import com.google.protobuf.CodedInputStream;
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
   * @param base where the message begins in the frame
   * @throws DamagedException without a name, or with none or several values
   */
  static NamedValue read(CodedInputStream in, int base) throws IOException {
    Values value = new Values();
    @Nullable String name = null;
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (tag) {
        case Schema.ATTRIBUTE_NAME << 3 | 2 -> name = in.readString();
        case Schema.ATTRIBUTE_NAME_UTF16 << 3 | 2 -> {
          byte[] utf16 = in.readByteArray();
          name = Texts.ofUtf16(utf16, 0, utf16.length);
        }
        case Schema.ATTRIBUTE_VALUE << 3 | 2 -> value.add(in, base);
        default -> in.skipField(tag);
      }
    }
    if (name == null || value.size() != 1) {
      throw new DamagedException("damaged: an attribute without name or value");
    }
    return new NamedValue(name, value);
  }
}

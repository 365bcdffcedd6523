package de.javakaffee.web.msm.serializer.protobuf;

import com.google.protobuf.CodedOutputStream;
import java.io.IOException;

/** One entry of the table of types. */
record WrittenType(JavaType type) {

  void write(CodedOutputStream out) throws IOException {
    int length =
        CodedOutputStream.computeStringSize(Schema.TYPE_NAME, type.name())
            + CodedOutputStream.computeEnumSize(Schema.TYPE_SHAPE, type.shape().number());
    for (String field : type.shape().fields()) {
      length += CodedOutputStream.computeStringSize(Schema.TYPE_FIELDS, field);
    }
    out.writeTag(Schema.SESSION_TYPES, 2);
    out.writeUInt32NoTag(length);
    out.writeString(Schema.TYPE_NAME, type.name());
    out.writeEnum(Schema.TYPE_SHAPE, type.shape().number());
    for (String field : type.shape().fields()) {
      out.writeString(Schema.TYPE_FIELDS, field);
    }
  }
}

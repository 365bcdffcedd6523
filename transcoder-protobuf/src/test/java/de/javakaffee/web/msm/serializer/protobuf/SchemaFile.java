package de.javakaffee.web.msm.serializer.protobuf;

import com.google.protobuf.AnyProto;
import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumValueDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.OneofDescriptorProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DurationProto;
import com.google.protobuf.TimestampProto;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code session.proto} as descriptors, without a compiler for schemas: it reads as much of the
 * language as that file uses. Stateless.
 */
final class SchemaFile {
  private static final Pattern BLOCK = Pattern.compile("(message|enum) (\\w+) \\{");
  private static final Pattern FIELD = Pattern.compile("(repeated )?([\\w.]+) (\\w+) = (\\d+);");
  private static final Pattern CONSTANT = Pattern.compile("(\\w+) = (\\d+);");

  private SchemaFile() {}

  /** A message of the schema. */
  static Descriptor message(String name) throws IOException, DescriptorValidationException {
    try (InputStream in = SchemaFile.class.getResourceAsStream("session.proto")) {
      String text =
          new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
              .replaceAll("//[^\n]*", "");
      FileDescriptor[] imports = {
        AnyProto.getDescriptor(), DurationProto.getDescriptor(), TimestampProto.getDescriptor()
      };
      FileDescriptor file = FileDescriptor.buildFrom(parsed(text), imports);
      return Objects.requireNonNull(file.findMessageTypeByName(name));
    }
  }

  private static FileDescriptorProto parsed(String text) {
    FileDescriptorProto.Builder file =
        FileDescriptorProto.newBuilder()
            .setName("session.proto")
            .setPackage("msm.session")
            .setSyntax("proto3")
            .addDependency("google/protobuf/any.proto")
            .addDependency("google/protobuf/duration.proto")
            .addDependency("google/protobuf/timestamp.proto");
    Matcher block = BLOCK.matcher(text);
    while (block.find()) {
      String name = block.group(2);
      int next = text.indexOf("\n}", block.end());
      String body = text.substring(block.end(), next);
      if (block.group(1).equals("enum")) {
        file.addEnumType(enumOf(name, body));
      } else {
        file.addMessageType(messageOf(name, body));
      }
    }
    return file.build();
  }

  private static EnumDescriptorProto enumOf(String name, String body) {
    EnumDescriptorProto.Builder type = EnumDescriptorProto.newBuilder().setName(name);
    Matcher constant = CONSTANT.matcher(body);
    while (constant.find()) {
      type.addValue(
          EnumValueDescriptorProto.newBuilder()
              .setName(constant.group(1))
              .setNumber(Integer.parseInt(constant.group(2))));
    }
    return type.build();
  }

  private static DescriptorProto messageOf(String name, String body) {
    DescriptorProto.Builder message = DescriptorProto.newBuilder().setName(name);
    boolean oneof = body.contains("oneof kind {");
    if (oneof) {
      message.addOneofDecl(OneofDescriptorProto.newBuilder().setName("kind"));
    }
    Matcher field = FIELD.matcher(body);
    while (field.find()) {
      FieldDescriptorProto.Builder built =
          FieldDescriptorProto.newBuilder()
              .setName(field.group(3))
              .setNumber(Integer.parseInt(field.group(4)))
              .setLabel(
                  field.group(1) == null
                      ? FieldDescriptorProto.Label.LABEL_OPTIONAL
                      : FieldDescriptorProto.Label.LABEL_REPEATED);
      String type = field.group(2);
      if (type.equals("Shape")) {
        built.setType(FieldDescriptorProto.Type.TYPE_ENUM).setTypeName(".msm.session.Shape");
      } else if (Character.isUpperCase(type.charAt(type.lastIndexOf('.') + 1))) {
        built
            .setType(FieldDescriptorProto.Type.TYPE_MESSAGE)
            .setTypeName(type.contains(".") ? "." + type : ".msm.session." + type);
      } else {
        built.setType(FieldDescriptorProto.Type.valueOf("TYPE_" + type.toUpperCase(Locale.ROOT)));
      }
      if (oneof) {
        built.setOneofIndex(0);
      }
      message.addField(built);
    }
    return message.build();
  }
}

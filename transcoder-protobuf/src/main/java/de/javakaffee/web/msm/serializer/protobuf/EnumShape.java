package de.javakaffee.web.msm.serializer.protobuf;

import de.javakaffee.web.msm.objectstream.DamagedException;
import de.javakaffee.web.msm.objectstream.RefusedException;
import java.io.IOException;

/** Constants of enums by their names. */
final class EnumShape extends Shape {
  static final EnumShape INSTANCE = new EnumShape();

  private EnumShape() {
    super(Schema.SHAPE_ENUM);
  }

  @Override
  void write(NodeWriter out, Object object) throws IOException {
    out.text(((Enum<?>) object).name());
  }

  @Override
  boolean isLeaf() {
    return true;
  }

  @Override
  Object allocate(FrameReader in, StoredType type, NodeContent content) throws IOException {
    return constant(type.javaClass(), content.text());
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // the class is checked
  static Object constant(Class<?> type, String name) throws IOException {
    if (!type.isEnum()) {
      throw new DamagedException("damaged: " + type.getName() + " is no enum");
    }
    try {
      return Enum.valueOf((Class) type, name);
    } catch (IllegalArgumentException e) {
      throw new RefusedException(
          "the web application has no constant " + name + " of " + type.getName());
    }
  }
}

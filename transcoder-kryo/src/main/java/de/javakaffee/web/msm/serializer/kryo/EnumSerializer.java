package de.javakaffee.web.msm.serializer.kryo;

/** Carries the constants of one enum by name. */
final class EnumSerializer extends FrameSerializer<Enum<?>> {
  private final Class<?> type;

  EnumSerializer(Class<?> type) {
    this.type = type;
  }

  @Override
  boolean tracked() {
    return false;
  }

  @Override
  void write(FrameWriter out, Enum<?> constant) {
    out.bytes().text(constant.name());
  }

  @Override
  Enum<?> read(FrameReader in, int number) {
    return constant(type, in.bytes().word());
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // valueOf checks the name against this very enum
  static Enum<?> constant(Class<?> type, String name) {
    try {
      return Enum.valueOf((Class) type, name);
    } catch (IllegalArgumentException e) {
      throw new RefusedException("enum " + type.getName() + " has no constant " + name, e);
    }
  }
}

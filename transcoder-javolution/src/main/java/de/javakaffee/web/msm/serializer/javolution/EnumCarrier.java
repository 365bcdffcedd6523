package de.javakaffee.web.msm.serializer.javolution;

/** Carries the constants of one enum by name. */
final class EnumCarrier extends Carrier {
  private final Class<?> type;

  /**
   * @param type the enum, not the class of a constant's body
   */
  EnumCarrier(Class<?> type) {
    this.type = type;
  }

  @Override
  boolean tracked() {
    return false;
  }

  @Override
  Class<?> typeOf(Object constant) {
    return type;
  }

  @Override
  void write(SessionWriter out, Object constant) {
    out.xml().text(XmlText.escaped(((Enum<?>) constant).name()));
  }

  @Override
  Object read(SessionReader in, int id) {
    Object constant = constant(type, XmlText.plain(in.xml().text()));
    in.found(id, constant);
    return constant;
  }

  /** Only after the class filter has permitted the enum: its initialiser runs. */
  @SuppressWarnings({"unchecked", "rawtypes"}) // callers see to it that it is an enum
  static Object constant(Class<?> type, String name) {
    try {
      return Enum.valueOf((Class) type, name);
    } catch (IllegalArgumentException e) {
      throw new Missing("enum constant " + type.getName() + "." + name);
    } catch (LinkageError e) {
      throw new Refusal(type.getName() + " cannot be initialised: " + e, e);
    }
  }
}

package de.javakaffee.web.msm.serializer.javolution;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.StringJoiner;

/** Carries enum sets: the enum, and the names of the constants with a space between them. */
@SuppressWarnings({"unchecked", "rawtypes", "NonApiType"}) // the enum is known by name alone
final class EnumSetCarrier extends FixedCarrier {
  private static final String OF_CLASS = "of-class";

  @Override
  boolean choosy() {
    return true;
  }

  /** Not if there is no constant at all: an empty set tells its type by those that it has not. */
  @Override
  boolean carries(Object set) {
    return !((EnumSet) set).isEmpty() || !EnumSet.complementOf((EnumSet) set).isEmpty();
  }

  @Override
  void write(SessionWriter out, Object set) {
    EnumSet constants = (EnumSet) set;
    EnumSet some = constants.isEmpty() ? EnumSet.complementOf(constants) : constants;
    Class<?> type = ((Enum<?>) some.iterator().next()).getDeclaringClass();
    out.xml().attribute(OF_CLASS, XmlText.escaped(out.permitted(type).getTypeName()));
    StringJoiner names = new StringJoiner(" ");
    for (Object constant : constants) {
      names.add(((Enum<?>) constant).name());
    }
    out.xml().text(XmlText.escaped(names.toString()));
  }

  @Override
  Object read(SessionReader in, int id) {
    Class<?> type = in.classes().named(in.required(OF_CLASS));
    if (!type.isEnum()) {
      throw Refusal.damaged("a set of what is no enum");
    }
    EnumSet set = EnumSet.noneOf((Class) type);
    in.found(id, set);
    String names = XmlText.plain(in.xml().text());
    if (!names.isEmpty()) {
      Arrays.stream(names.split(" ", -1))
          .forEach(name -> set.add(EnumCarrier.constant(type, name)));
    }
    return set;
  }

  @Override
  void show(ShownDocument document, String type, String label) {
    String of = NamedTypes.ofTypeName(document.required(OF_CLASS));
    String names = XmlText.plain(document.xml().text());
    document.tale().begin(label, type);
    if (names.isEmpty()) {
      document.tale().remark("of " + of);
    } else {
      int index = 0;
      for (String name : names.split(" ", -1)) {
        document.tale().name(Integer.toString(index++));
        document.tale().value(of, name);
      }
    }
    document.tale().end();
  }
}

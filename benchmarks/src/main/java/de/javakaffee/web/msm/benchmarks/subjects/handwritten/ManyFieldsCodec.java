package de.javakaffee.web.msm.benchmarks.subjects.handwritten;

import de.javakaffee.web.msm.testkit.samples.persons.ManyFields;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Calendar;
import java.util.Comparator;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.stream.Stream;

/** Writes the one object that has a field of each type, in the order of the names. Stateless. */
final class ManyFieldsCodec {
  private static final MethodHandle NEW = Access.to(ManyFields.class).constructor(Calendar.class);
  private static final Calendar ANY_DAY = new GregorianCalendar();

  private record Member(Field field, FieldValue value) {}

  private static final List<Member> MEMBERS =
      Stream.of(ManyFields.class.getDeclaredFields())
          .filter(field -> !Modifier.isStatic(field.getModifiers()))
          .sorted(Comparator.comparing(Field::getName))
          .peek(field -> field.setAccessible(true))
          .map(field -> new Member(field, FieldValue.of(field.getType())))
          .toList();

  private ManyFieldsCodec() {}

  static void write(ManyFields fields, ByteSink out) {
    try {
      for (Member member : MEMBERS) {
        member.value().write(member.field().get(fields), out);
      }
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  static ManyFields read(ByteSource in) {
    try {
      ManyFields fields = (ManyFields) NEW.invokeExact(ANY_DAY);
      for (Member member : MEMBERS) {
        member.field().set(fields, member.value().read(in));
      }
      return fields;
    } catch (Throwable e) {
      throw new IllegalArgumentException(e);
    }
  }
}

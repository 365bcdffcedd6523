package de.javakaffee.web.msm.serializer.kryo;

import java.util.EnumSet;
import java.util.concurrent.TimeUnit;

/**
 * Carries enum sets: the name of the enum, how many constants, and their names. One of an enum
 * without constants does not tell of which, and goes into a shell.
 */
@SuppressWarnings({"unchecked", "rawtypes", "NonApiType"}) // any enum
final class EnumSetSerializer extends FixedSerializer<EnumSet> {

  /** More constants than fit into the bits of a long, which take another class. */
  private static final Class<?> MANY_CONSTANTS = Character.UnicodeScript.class;

  /** The classes that the JDK has for them. */
  static Class<?>[] classes() {
    return new Class<?>[] {
      EnumSet.noneOf(TimeUnit.class).getClass(), EnumSet.noneOf((Class) MANY_CONSTANTS).getClass()
    };
  }

  @Override
  boolean declinesSome() {
    return true;
  }

  @Override
  boolean carries(EnumSet set) {
    return !set.isEmpty() || !EnumSet.complementOf(set).isEmpty();
  }

  @Override
  void write(FrameWriter out, EnumSet original) {
    EnumSet set = original.clone();
    EnumSet some = set.isEmpty() ? EnumSet.complementOf(set) : set;
    ClassSerializer.name(out, ((Enum<?>) some.iterator().next()).getDeclaringClass());
    out.bytes().elements(set.size());
    for (Object constant : set) {
      out.bytes().text(((Enum<?>) constant).name());
    }
  }

  @Override
  EnumSet read(FrameReader in, int number) {
    Class<?> type = ClassSerializer.named(in);
    EnumSet set = EnumSet.noneOf((Class) type);
    in.found(number, set);
    int size = in.bytes().elements();
    for (int i = 0; i < size; i++) {
      set.add(EnumSerializer.constant(type, in.bytes().word()));
    }
    return set;
  }

  @Override
  void show(ShownFrame frame, String type, int number) {
    FrameInput bytes = frame.bytes();
    String of = bytes.word();
    int size = bytes.elements();
    frame.begin(
        type,
        number,
        new ShownTurns(
            size,
            turn -> {
              frame.name(Integer.toString(turn));
              frame.plain(of, bytes.word());
            }));
    if (size == 0) {
      frame.remark("of " + of);
    }
  }
}

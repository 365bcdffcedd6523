package de.javakaffee.web.msm.serializer.kryo;

import java.util.EnumMap;

/**
 * Carries enum maps: the name of the enum, how many entries, and name of the constant and value of
 * each. An empty one does not tell of which enum, and goes into a shell.
 */
@SuppressWarnings({"unchecked", "rawtypes", "NonApiType"}) // any enum
final class EnumMapSerializer extends FixedSerializer<EnumMap> {

  @Override
  boolean declinesSome() {
    return true;
  }

  @Override
  boolean carries(EnumMap map) {
    return !map.isEmpty();
  }

  @Override
  void write(FrameWriter out, EnumMap map) {
    Object[] keys = map.keySet().toArray();
    FrameWriter.requireUnchanged(keys.length > 0);
    ClassSerializer.name(out, ((Enum<?>) keys[0]).getDeclaringClass());
    out.bytes().elements(keys.length);
    for (int i = 0; i < keys.length; i++) {
      out.bytes().text(((Enum<?>) keys[i]).name());
      try {
        out.valueOrPending(map.get(keys[i]));
      } catch (Throwable e) {
        out.trail().value(keys[i], i);
        throw e;
      }
    }
  }

  @Override
  EnumMap read(FrameReader in, int number) {
    Class<?> type = ClassSerializer.named(in);
    EnumMap map = new EnumMap(type);
    in.found(number, map);
    int size = in.bytes().elements();
    for (int i = 0; i < size; i++) {
      Enum<?> key = EnumSerializer.constant(type, in.bytes().word());
      try {
        Object value = in.valueOrPending();
        if (value == FrameReader.PENDING) {
          map.put(key, null);
          in.whenFound(found -> map.put(key, found));
        } else {
          map.put(key, value);
        }
      } catch (Throwable e) {
        in.trail().value(key, i);
        throw e;
      }
    }
    return map;
  }

  @Override
  void show(ShownFrame frame, String type, int number) {
    FrameInput bytes = frame.bytes();
    String of = bytes.word();
    frame.begin(
        type,
        number,
        new ShownTurns(
            bytes.elements(),
            turn -> {
              frame.name("key");
              frame.plain(of, bytes.word());
              frame.named("value");
            }));
  }
}

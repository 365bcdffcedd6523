package de.javakaffee.web.msm.serializer.kryo;

/** Carries objects of one class by a serializer of the application. */
final class CustomSerializer extends FrameSerializer<Object> {
  private final Class<?> type;

  CustomSerializer(Class<?> type) {
    this.type = type;
  }

  @Override
  void write(FrameWriter out, Object object) {
    SessionKryo kryo = out.kryo();
    kryo.custom(type).write(kryo, out.bytes(), object);
  }

  @Override
  Object read(FrameReader in, int number) {
    SessionKryo kryo = in.kryo();
    return kryo.read(type, kryo.custom(type), number);
  }
}

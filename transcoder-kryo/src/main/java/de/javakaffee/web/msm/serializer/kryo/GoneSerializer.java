package de.javakaffee.web.msm.serializer.kryo;

/** Reads past objects of a class that is gone, where nobody wants them any more. */
final class GoneSerializer extends FrameSerializer<Object> {
  private final String className;
  private final StoredField[] fields;

  GoneSerializer(String className, StoredField[] fields) {
    this.className = className;
    this.fields = fields;
  }

  @Override
  void write(FrameWriter out, Object object) {
    throw new IllegalStateException("there are none");
  }

  @Override
  Object read(FrameReader in, int number) {
    Object gone = FrameReader.gone(className);
    if (number >= 0) {
      in.found(number, gone);
    }
    for (StoredField field : fields) {
      field.skip(in);
    }
    return gone;
  }
}

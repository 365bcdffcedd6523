package de.javakaffee.web.msm.serializer.kryo;

import de.javakaffee.web.msm.objectmodel.FieldModel;
import org.jspecify.annotations.Nullable;

/**
 * A field as it is stored.
 *
 * @param name see {@link FieldNames}
 * @param kind how its value is written
 * @param field the field of the class as it is now; null if it has none of this name any more
 */
record StoredField(String name, FieldKind kind, @Nullable FieldModel field) {

  /** Writes the value that the field has in an object. */
  void write(FrameWriter out, Object holder) {
    FieldModel source = present();
    FrameOutput bytes = out.bytes();
    switch (kind) {
      case VALUE -> out.valueOrPending(source.get(holder));
      case TEXT -> bytes.text((String) source.get(holder));
      case BOOLEAN -> bytes.writeBoolean(source.getBoolean(holder));
      case CHAR -> bytes.writeVarInt(source.getChar(holder), true);
      case BYTE, SHORT, INT -> bytes.writeVarInt(source.getInt(holder), false);
      case LONG -> bytes.writeVarLong(source.getLong(holder), false);
      case FLOAT -> bytes.writeInt(Float.floatToRawIntBits(source.getFloat(holder)));
      case DOUBLE -> bytes.writeLong(Double.doubleToRawLongBits(source.getDouble(holder)));
    }
  }

  /** Writes the value so that it is there when it is read, for a record. */
  void writeNow(FrameWriter out, Object holder) {
    if (kind == FieldKind.VALUE) {
      out.value(present().get(holder));
    } else {
      write(out, holder);
    }
  }

  /** Reads a value into the field of an object. */
  void read(FrameReader in, Object holder) {
    FieldModel target = field;
    if (target == null) {
      skip(in);
      return;
    }
    FrameInput bytes = in.bytes();
    switch (kind) {
      case VALUE -> readValue(in, target, holder);
      case TEXT -> target.set(holder, bytes.text());
      case BOOLEAN -> target.setBoolean(holder, bytes.readBoolean());
      case CHAR -> target.setChar(holder, (char) bytes.readVarInt(true));
      case BYTE -> target.setByte(holder, (byte) bytes.readVarInt(false));
      case SHORT -> target.setShort(holder, (short) bytes.readVarInt(false));
      case INT -> target.setInt(holder, bytes.readVarInt(false));
      case LONG -> target.setLong(holder, bytes.readVarLong(false));
      case FLOAT -> target.setFloat(holder, Float.intBitsToFloat(bytes.readInt()));
      case DOUBLE -> target.setDouble(holder, Double.longBitsToDouble(bytes.readLong()));
    }
  }

  private void readValue(FrameReader in, FieldModel target, Object holder) {
    Object value = in.valueOrPending();
    if (value == FrameReader.PENDING) {
      in.whenFound(found -> set(target, holder, found));
    } else {
      set(target, holder, value);
    }
  }

  private void set(FieldModel target, Object holder, @Nullable Object value) {
    try {
      target.set(holder, value);
    } catch (IllegalArgumentException e) {
      throw new RefusedException(
          "a stored "
              + (value == null ? "null" : value.getClass().getName())
              + " is no value of the field "
              + target,
          e);
    }
  }

  /** Reads a value as an object that fits the field, of a record. */
  @Nullable Object read(FrameReader in) {
    FrameInput bytes = in.bytes();
    return switch (kind) {
      case VALUE -> in.value();
      case TEXT -> bytes.text();
      case BOOLEAN -> bytes.readBoolean();
      case CHAR -> widened((char) bytes.readVarInt(true));
      case BYTE, SHORT, INT -> widened(bytes.readVarInt(false));
      case LONG -> widened(bytes.readVarLong(false));
      case FLOAT -> widened(Float.intBitsToFloat(bytes.readInt()));
      case DOUBLE -> Double.longBitsToDouble(bytes.readLong());
    };
  }

  private Object widened(char value) {
    return FieldKind.of(present().type()) == FieldKind.CHAR ? (Object) value : widened((int) value);
  }

  private Object widened(Number value) {
    return switch (FieldKind.of(present().type())) {
      case BYTE -> value.byteValue();
      case SHORT -> value.shortValue();
      case INT -> value.intValue();
      case LONG -> value.longValue();
      case FLOAT -> value.floatValue();
      default -> value.doubleValue();
    };
  }

  /** Reads past a value that no field wants. */
  void skip(FrameReader in) {
    FrameInput bytes = in.bytes();
    switch (kind) {
      case VALUE -> in.discard();
      case TEXT -> bytes.text();
      case BOOLEAN -> bytes.readBoolean();
      case CHAR, BYTE, SHORT, INT -> bytes.readVarInt(false);
      case LONG -> bytes.readVarLong(false);
      case FLOAT -> bytes.readInt();
      case DOUBLE -> bytes.readLong();
    }
  }

  /** Tells the value, of which the frame has told the name. */
  void show(ShownFrame frame) {
    FrameInput bytes = frame.bytes();
    switch (kind) {
      case VALUE -> frame.value();
      case TEXT -> frame.plain(kind.typeName(), bytes.text());
      case BOOLEAN -> frame.plain(kind.typeName(), String.valueOf(bytes.readBoolean()));
      case CHAR -> frame.plain(kind.typeName(), String.valueOf((char) bytes.readVarInt(true)));
      case BYTE, SHORT, INT ->
          frame.plain(kind.typeName(), String.valueOf(bytes.readVarInt(false)));
      case LONG -> frame.plain(kind.typeName(), String.valueOf(bytes.readVarLong(false)));
      case FLOAT ->
          frame.plain(kind.typeName(), String.valueOf(Float.intBitsToFloat(bytes.readInt())));
      case DOUBLE ->
          frame.plain(kind.typeName(), String.valueOf(Double.longBitsToDouble(bytes.readLong())));
    }
  }

  /** The value of a field that was not stored. */
  static @Nullable Object absent(Class<?> type) {
    return switch (FieldKind.of(type)) {
      case VALUE, TEXT -> null;
      case BOOLEAN -> false;
      case CHAR -> '\0';
      case BYTE -> (byte) 0;
      case SHORT -> (short) 0;
      case INT -> 0;
      case LONG -> 0L;
      case FLOAT -> 0f;
      case DOUBLE -> 0d;
    };
  }

  private FieldModel present() {
    if (field == null) {
      throw new IllegalStateException("the class has no field " + name);
    }
    return field;
  }
}

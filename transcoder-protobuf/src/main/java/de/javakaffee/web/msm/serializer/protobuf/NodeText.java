package de.javakaffee.web.msm.serializer.protobuf;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import de.javakaffee.web.msm.objectstream.DamagedException;
import de.javakaffee.web.msm.objectstream.RefusedException;
import de.javakaffee.web.msm.transcoder.ContentVisitor;
import de.javakaffee.web.msm.transcoder.Limits;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a node without further nodes says, in words. Stateless. */
final class NodeText {
  private NodeText() {}

  /** Whether the node is a value without parts. */
  static boolean isValue(StoredType type) {
    return switch (type.shapeNumber()) {
      case Schema.SHAPE_ENUM,
          Schema.SHAPE_TEXT,
          Schema.SHAPE_TIME,
          Schema.SHAPE_DURATION,
          Schema.SHAPE_CALENDAR ->
          true;
      default -> false;
    };
  }

  static boolean hasFields(StoredType type) {
    return type.shapeNumber() == Schema.SHAPE_BEAN || type.shapeNumber() == Schema.SHAPE_RECORD;
  }

  static String of(StoredType type, NodeContent content) throws IOException {
    return switch (type.shapeNumber()) {
      case Schema.SHAPE_TIME -> time(content);
      case Schema.SHAPE_CALENDAR -> time(content) + " [" + content.text() + "]";
      case Schema.SHAPE_DURATION -> duration(content);
      default -> content.text();
    };
  }

  private static String time(NodeContent content) throws IOException {
    try {
      return told(
          content.time((seconds, nanos) -> Instant.ofEpochSecond(seconds, nanos).toString()));
    } catch (DateTimeException | ArithmeticException e) {
      throw new DamagedException("damaged: a time beyond all times");
    }
  }

  private static String duration(NodeContent content) throws IOException {
    try {
      return told(content.time((seconds, nanos) -> Duration.ofSeconds(seconds, nanos).toString()));
    } catch (ArithmeticException e) {
      throw new DamagedException("damaged: a duration beyond all times");
    }
  }

  private static String told(@Nullable String time) throws DamagedException {
    if (time == null) {
      throw new DamagedException("damaged: nothing in it");
    }
    return time;
  }

  static void requireLength(int length, Limits limits) throws RefusedException {
    if (length > limits.arrayLength()) {
      throw new RefusedException(
          "array of " + length + " elements exceeds the limit " + limits.arrayLength());
    }
  }

  /** Tells the elements of an array of numbers, or the fields of a message. */
  static void numbersOf(StoredType type, NodeContent content, Limits limits, ContentVisitor visitor)
      throws IOException {
    if (type.shapeNumber() == Schema.SHAPE_MESSAGE) {
      visitor.remark("fields of a message by their numbers: " + message(content.message()));
    } else if (type.shapeNumber() == Schema.SHAPE_NUMBERS) {
      numbers(type.name(), content, limits, visitor);
    }
  }

  private static String message(byte[] bytes) {
    try {
      return UnknownFieldSet.parseFrom(bytes).toString().strip();
    } catch (InvalidProtocolBufferException e) {
      return bytes.length + " bytes that are damaged";
    }
  }

  private static void numbers(
      String type, NodeContent content, Limits limits, ContentVisitor visitor) throws IOException {
    switch (type) {
      case "[B" -> {
        byte[] bytes = content.bytes();
        requireLength(bytes.length, limits);
        for (int i = 0; i < bytes.length; i++) {
          visitor.name(String.valueOf(i));
          visitor.value("byte", String.valueOf(bytes[i]));
        }
      }
      case "[F" -> {
        requireLength(content.floatCount(), limits);
        CodedInputStream in = content.floats();
        for (int i = 0; i < content.floatCount(); i++) {
          visitor.name(String.valueOf(i));
          visitor.value("float", String.valueOf(in.readFloat()));
        }
      }
      case "[D" -> {
        requireLength(content.doubleCount(), limits);
        CodedInputStream in = content.doubles();
        for (int i = 0; i < content.doubleCount(); i++) {
          visitor.name(String.valueOf(i));
          visitor.value("double", String.valueOf(in.readDouble()));
        }
      }
      default -> integers(type, content, limits, visitor);
    }
  }

  private static void integers(
      String type, NodeContent content, Limits limits, ContentVisitor visitor) throws IOException {
    int count = content.integerCount();
    requireLength(count, limits);
    CodedInputStream in = content.integers();
    for (int i = 0; i < count; i++) {
      long number = in.readSInt64();
      visitor.name(String.valueOf(i));
      switch (type) {
        case "[Z" -> visitor.value("boolean", String.valueOf(number != 0));
        case "[C" -> visitor.value("char", String.valueOf((char) number));
        case "[S" -> visitor.value("short", String.valueOf(number));
        case "[I" -> visitor.value("int", String.valueOf(number));
        case "[J" -> visitor.value("long", String.valueOf(number));
        default -> throw new DamagedException("damaged: numbers in an array of " + type);
      }
    }
  }
}

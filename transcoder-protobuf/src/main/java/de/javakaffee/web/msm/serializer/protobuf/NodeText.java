package de.javakaffee.web.msm.serializer.protobuf;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import de.javakaffee.web.msm.inspection.ElementsText;
import de.javakaffee.web.msm.inspection.ValueText;
import de.javakaffee.web.msm.objectstream.DamagedException;
import de.javakaffee.web.msm.objectstream.RefusedException;
import de.javakaffee.web.msm.transcoder.Limits;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a node without further nodes says, as text. Stateless. */
final class NodeText {
  private NodeText() {}

  /** Whether a text tells the node completely. */
  static boolean isValue(StoredType type) {
    return switch (type.shapeNumber()) {
      case Schema.SHAPE_TEXT,
          Schema.SHAPE_TIME,
          Schema.SHAPE_DURATION,
          Schema.SHAPE_CALENDAR,
          Schema.SHAPE_NUMBERS ->
          true;
      default -> false;
    };
  }

  static boolean hasFields(StoredType type) {
    return type.shapeNumber() == Schema.SHAPE_BEAN || type.shapeNumber() == Schema.SHAPE_RECORD;
  }

  static String of(StoredType type, NodeContent content, Limits limits) throws IOException {
    return switch (type.shapeNumber()) {
      case Schema.SHAPE_TIME -> time(content);
      case Schema.SHAPE_CALENDAR -> time(content) + " [" + content.text() + "]";
      case Schema.SHAPE_DURATION -> duration(content);
      case Schema.SHAPE_NUMBERS -> numbers(type.name(), content, limits);
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

  static String message(byte[] bytes) {
    try {
      return UnknownFieldSet.parseFrom(bytes).toString().strip();
    } catch (InvalidProtocolBufferException e) {
      return bytes.length + " bytes that are damaged";
    }
  }

  private static String numbers(String type, NodeContent content, Limits limits)
      throws IOException {
    if (type.equals("[B")) {
      byte[] bytes = content.bytes();
      requireLength(bytes.length, limits);
      return ValueText.of(bytes);
    }
    int count =
        switch (type) {
          case "[F" -> content.floatCount();
          case "[D" -> content.doubleCount();
          default -> content.integerCount();
        };
    requireLength(count, limits);
    CodedInputStream in =
        switch (type) {
          case "[F" -> content.floats();
          case "[D" -> content.doubles();
          default -> content.integers();
        };
    ElementsText text = new ElementsText();
    for (int i = 0; i < count; i++) {
      text.add(number(type, in));
    }
    return text.toString();
  }

  private static Object number(String type, CodedInputStream in) throws IOException {
    return switch (type) {
      case "[F" -> in.readFloat();
      case "[D" -> in.readDouble();
      case "[Z" -> in.readSInt64() != 0;
      case "[C" -> (char) in.readSInt64();
      case "[S", "[I", "[J" -> in.readSInt64();
      default -> throw new DamagedException("damaged: numbers in an array of " + type);
    };
  }
}

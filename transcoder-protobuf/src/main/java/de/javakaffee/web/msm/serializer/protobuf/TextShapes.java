package de.javakaffee.web.msm.serializer.protobuf;

import de.javakaffee.web.msm.objectstream.DamagedException;
import de.javakaffee.web.msm.objectstream.RefusedException;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Function;
import java.util.function.Predicate;

/** What a text tells in full. Stateless. */
final class TextShapes {
  /** To read a number takes time with the square of its digits. */
  private static final int MAX_BITS = 2_048;

  private static final int MAX_DIGITS = 700;

  private TextShapes() {}

  /** Of a class whose toString() tells all. */
  static <T> Shape of(Function<String, T> reader) {
    return of(object -> true, Object::toString, reader);
  }

  static <T> Shape of(Predicate<T> fits, Function<T, String> writer, Function<String, T> reader) {
    return new LeafShape<T>(
        Schema.SHAPE_TEXT,
        fits,
        (out, object) -> out.text(writer.apply(object)),
        (content, in) -> reader.apply(content.text()));
  }

  static Shape bigInteger() {
    return new LeafShape<BigInteger>(
        Schema.SHAPE_TEXT,
        number -> number.bitLength() <= MAX_BITS,
        (out, number) -> out.text(number.toString()),
        (content, in) -> new BigInteger(digits(content)));
  }

  static Shape bigDecimal() {
    return new LeafShape<BigDecimal>(
        Schema.SHAPE_TEXT,
        number -> number.unscaledValue().bitLength() <= MAX_BITS && number.scale() > -1_000_000_000,
        (out, number) -> out.text(number.toString()),
        (content, in) -> new BigDecimal(digits(content)));
  }

  private static String digits(NodeContent content) throws DamagedException {
    String text = content.text();
    if (text.length() > MAX_DIGITS) {
      throw new DamagedException("damaged: a number of " + text.length() + " digits");
    }
    return text;
  }

  /** Those that a BCP 47 tag tells in full. */
  static Shape locale() {
    return of(
        locale -> Locale.forLanguageTag(locale.toLanguageTag()).equals(locale),
        Locale::toLanguageTag,
        Locale::forLanguageTag);
  }

  /** Those that the JDK knows by name. */
  static Shape timeZone() {
    return new LeafShape<TimeZone>(
        Schema.SHAPE_TEXT,
        TextShapes::isKnown,
        (out, zone) -> out.text(zone.getID()),
        (content, in) -> timeZone(content.text()));
  }

  /** True if the name tells all: zones can be changed. */
  static boolean isKnown(TimeZone zone) {
    return zone.equals(TimeZone.getTimeZone(zone.getID()));
  }

  static TimeZone timeZone(String name) throws IOException {
    TimeZone zone = TimeZone.getTimeZone(name);
    if (!zone.getID().equals(name)) {
      throw new RefusedException("this JDK has no time zone " + name);
    }
    return zone;
  }

  /** A class by its name, which the class filter judges. */
  static Shape javaClass() {
    return new LeafShape<Class<?>>(
        Schema.SHAPE_TEXT,
        type -> true,
        (out, type) -> {
          out.frame().requirePermitted(type);
          out.text(type.getName());
        },
        (content, in) -> in.types().classes().load(content.text()));
  }
}

package de.javakaffee.web.msm.serializer.javolution;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** The classes of the JDK whose objects are carried as text. */
@SuppressWarnings({"JdkObsolete", "JavaUtilDate"}) // sessions hold them
final class JdkTexts {
  private static final int PARTS_OF_A_LOCALE = 3;

  /** Reading decimal digits takes time that grows with the square of their number. */
  private static final int MAX_BITS = 1 << 14;

  private static final int MAX_DIGITS = MAX_BITS;

  private JdkTexts() {}

  static Map<Class<?>, TextCarrier<?>> all() {
    Map<Class<?>, TextCarrier<?>> all = new LinkedHashMap<>();
    numbers(all);
    all.put(Boolean.class, value(JdkTexts::bool));
    all.put(Character.class, value(JdkTexts::character));
    all.put(UUID.class, value(UUID::fromString).ifItComesBack());
    all.put(URI.class, value(URI::create).ifItComesBack());
    all.put(Currency.class, TextCarrier.ofValue(Currency::getCurrencyCode, Currency::getInstance));
    all.put(
        Locale.class,
        TextCarrier.<Locale>ofValue(JdkTexts::text, JdkTexts::locale).ifItComesBack());
    all.put(
        TimeZone.getTimeZone("GMT").getClass(),
        TextCarrier.<TimeZone>ofValue(TimeZone::getID, Times::zone).ifIt(Times::isTold));
    times(all);
    all.put(
        Date.class,
        TextCarrier.<Date>ofObject(
            date -> Times.text(date.getTime()), text -> new Date(Times.millis(text))));
    all.put(
        GregorianCalendar.class,
        TextCarrier.<GregorianCalendar>ofObject(Times::text, Times::calendar).ifIt(Times::isTold));
    all.put(
        OptionalInt.class,
        TextCarrier.<OptionalInt>ofValue(
            held -> held.isEmpty() ? "" : String.valueOf(held.getAsInt()),
            text -> text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text))));
    all.put(
        OptionalLong.class,
        TextCarrier.<OptionalLong>ofValue(
            held -> held.isEmpty() ? "" : String.valueOf(held.getAsLong()),
            text -> text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text))));
    all.put(
        OptionalDouble.class,
        TextCarrier.<OptionalDouble>ofValue(
            held -> held.isEmpty() ? "" : String.valueOf(held.getAsDouble()),
            text ->
                text.isEmpty()
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(Double.parseDouble(text))));
    all.put(StringBuilder.class, object(StringBuilder::new));
    all.put(StringBuffer.class, object(StringBuffer::new));
    all.put(AtomicInteger.class, object(text -> new AtomicInteger(Integer.parseInt(text))));
    all.put(AtomicLong.class, object(text -> new AtomicLong(Long.parseLong(text))));
    all.put(AtomicBoolean.class, object(text -> new AtomicBoolean(bool(text))));
    return all;
  }

  private static void numbers(Map<Class<?>, TextCarrier<?>> all) {
    all.put(Integer.class, value(Integer::valueOf));
    all.put(Long.class, value(Long::valueOf));
    all.put(Short.class, value(Short::valueOf));
    all.put(Byte.class, value(Byte::valueOf));
    all.put(Double.class, value(Double::valueOf));
    all.put(Float.class, value(Float::valueOf));
    all.put(
        BigDecimal.class,
        JdkTexts.<BigDecimal>value(text -> new BigDecimal(digits(text)))
            .ifIt(number -> number.unscaledValue().bitLength() <= MAX_BITS));
    all.put(
        BigInteger.class,
        JdkTexts.<BigInteger>value(text -> new BigInteger(digits(text)))
            .ifIt(number -> number.bitLength() <= MAX_BITS));
  }

  /** What some toString writes, its parse does not read: such values are carried otherwise. */
  private static void times(Map<Class<?>, TextCarrier<?>> all) {
    all.put(Instant.class, value(Instant::parse));
    all.put(LocalDate.class, value(LocalDate::parse));
    all.put(LocalTime.class, value(LocalTime::parse));
    all.put(LocalDateTime.class, value(LocalDateTime::parse));
    all.put(OffsetDateTime.class, value(OffsetDateTime::parse).ifItComesBack());
    all.put(OffsetTime.class, value(OffsetTime::parse).ifItComesBack());
    all.put(ZonedDateTime.class, value(ZonedDateTime::parse).ifItComesBack());
    all.put(Duration.class, value(Duration::parse).ifItComesBack());
    all.put(Period.class, value(Period::parse).ifItComesBack());
    all.put(Year.class, value(text -> Year.of(Integer.parseInt(text))));
    all.put(YearMonth.class, value(YearMonth::parse).ifItComesBack());
    all.put(MonthDay.class, value(MonthDay::parse));
    all.put(ZoneOffset.class, value(ZoneOffset::of));
    all.put(ZoneId.of("Europe/Paris").getClass(), value(ZoneId::of).ifItComesBack());
  }

  private static <T> TextCarrier<T> value(Function<String, T> ofText) {
    return TextCarrier.ofValue(Object::toString, ofText);
  }

  private static <T> TextCarrier<T> object(Function<String, T> ofText) {
    return TextCarrier.ofObject(Object::toString, ofText);
  }

  private static String digits(String text) {
    if (text.length() > MAX_DIGITS) {
      throw Refusal.damaged("a number of " + text.length() + " digits");
    }
    return text;
  }

  static boolean bool(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw Refusal.damaged("neither true nor false");
    };
  }

  static char character(String text) {
    if (text.length() != 1) {
      throw Refusal.damaged("not one character");
    }
    return text.charAt(0);
  }

  private static String text(Locale locale) {
    String variant = locale.getVariant();
    return locale.getLanguage()
        + "_"
        + locale.getCountry()
        + (variant.isEmpty() ? "" : "_" + variant);
  }

  private static Locale locale(String text) {
    String[] parts = text.split("_", PARTS_OF_A_LOCALE);
    if (parts.length < 2) {
      throw Refusal.damaged("a locale that is none");
    }
    return new Locale(parts[0], parts[1], parts.length < PARTS_OF_A_LOCALE ? "" : parts[2]);
  }
}

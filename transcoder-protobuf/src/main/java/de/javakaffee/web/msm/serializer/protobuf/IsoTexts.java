package de.javakaffee.web.msm.serializer.protobuf;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates and times in the form in which they write themselves. The parsers of the JDK, which
 * can read any form, take many times as long; what is not quite as expected is left to them.
 * Stateless.
 */
final class IsoTexts {
  private static final int DATE_LENGTH = 10;

  private IsoTexts() {}

  static LocalDate date(String text) {
    LocalDate read = text.length() == DATE_LENGTH ? leadingDate(text) : null;
    return read == null ? LocalDate.parse(text) : read;
  }

  static LocalTime time(String text) {
    LocalTime read = time(text, 0, text.length());
    return read == null ? LocalTime.parse(text) : read;
  }

  static LocalDateTime dateTime(String text) {
    LocalDateTime read = leadingDateTime(text, text.length());
    return read == null ? LocalDateTime.parse(text) : read;
  }

  static OffsetDateTime offsetDateTime(String text) {
    int at = offsetBefore(text, text.length());
    LocalDateTime local = leadingDateTime(text, at);
    return local == null
        ? OffsetDateTime.parse(text)
        : OffsetDateTime.of(local, ZoneOffset.of(text.substring(at)));
  }

  static ZonedDateTime zonedDateTime(String text) {
    int bracket = text.indexOf('[');
    int end = bracket < 0 ? text.length() : bracket;
    int at = offsetBefore(text, end);
    LocalDateTime local = leadingDateTime(text, at);
    if (local == null || (bracket >= 0 && text.indexOf(']') != text.length() - 1)) {
      return ZonedDateTime.parse(text);
    }
    ZoneOffset offset = ZoneOffset.of(text.substring(at, end));
    ZoneId zone = bracket < 0 ? offset : ZoneId.of(text.substring(bracket + 1, text.length() - 1));
    return ZonedDateTime.ofInstant(local, offset, zone);
  }

  /**
   * Where {@code Z}, {@code +01:00} or {@code +01:00:00} begins; -1 if nothing of that is there.
   */
  private static int offsetBefore(String text, int end) {
    for (int at = DATE_LENGTH; at < end; at++) {
      char c = text.charAt(at);
      if (c == 'Z') {
        return at == end - 1 ? at : -1;
      }
      if (c == '+' || c == '-') {
        return at == end - 6 || at == end - 9 ? at : -1;
      }
    }
    return -1;
  }

  private static @Nullable LocalDateTime leadingDateTime(String text, int end) {
    if (end <= DATE_LENGTH || text.charAt(DATE_LENGTH) != 'T') {
      return null;
    }
    LocalDate date = leadingDate(text);
    LocalTime time = time(text, DATE_LENGTH + 1, end);
    return date == null || time == null ? null : LocalDateTime.of(date, time);
  }

  private static @Nullable LocalDate leadingDate(String text) {
    int year = number(text, 0, 4);
    int month = number(text, 5, 7);
    int day = number(text, 8, DATE_LENGTH);
    return text.charAt(4) == '-' && text.charAt(7) == '-' && year >= 0 && month >= 0 && day >= 0
        ? LocalDate.of(year, month, day)
        : null;
  }

  /** {@code 10:15}, {@code 10:15:30} or that with up to nine digits of a second behind a dot. */
  private static @Nullable LocalTime time(String text, int begin, int end) {
    int length = end - begin;
    if (length < 5 || length == 6 || length == 7 || length == 9 || length > 18) {
      return null;
    }
    boolean separated =
        text.charAt(begin + 2) == ':'
            && (length < 8 || text.charAt(begin + 5) == ':')
            && (length < 10 || text.charAt(begin + 8) == '.');
    int hour = number(text, begin, begin + 2);
    int minute = number(text, begin + 3, begin + 5);
    int second = length < 8 ? 0 : number(text, begin + 6, begin + 8);
    int nano = length < 10 ? 0 : number(text, begin + 9, end);
    if (!separated || hour < 0 || minute < 0 || second < 0 || nano < 0) {
      return null;
    }
    for (int digits = length - 9; length >= 10 && digits < 9; digits++) {
      nano *= 10;
    }
    return LocalTime.of(hour, minute, second, nano);
  }

  /** The number that these digits make; -1 if one of them is none. */
  private static int number(String text, int begin, int end) {
    int number = 0;
    for (int i = begin; i < end; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = 10 * number + digit;
    }
    return number;
  }
}

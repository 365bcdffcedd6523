package de.javakaffee.web.msm.serializer.javolution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;

/**
 * Dates and calendars as text: {@code 2010-03-14T15:09:26.535Z}; of a calendar then time zone,
 * {@code week=} first day of the week and days of a first week, {@code strict} if it is not
 * lenient, and {@code julian-until=} where that is not the usual date. Stateless.
 */
@SuppressWarnings("JavaUtilDate") // sessions hold them
final class Times {
  private static final long DAY = 86_400_000;
  private static final long YEAR_0 = LocalDate.of(0, 1, 1).toEpochDay() * DAY;
  private static final long YEAR_10000 = LocalDate.of(10_000, 1, 1).toEpochDay() * DAY;
  private static final int LENGTH = "2010-03-14T15:09:26.535Z".length();

  private static final String WEEK = "week=";
  private static final String STRICT = "strict";
  private static final String CHANGE = "julian-until=";

  /** To be copied, which takes far less time than to make one; never changed. */
  private static final GregorianCalendar USUAL =
      new GregorianCalendar(TimeZone.getTimeZone("GMT"), Locale.ROOT);

  private static final long USUAL_CHANGE = USUAL.getGregorianChange().getTime();
  private static final Class<?> KNOWN_ZONE = USUAL.getTimeZone().getClass();

  private Times() {}

  /** Of any time in milliseconds. */
  static String text(long millis) {
    if (millis < YEAR_0 || millis >= YEAR_10000) {
      return Instant.ofEpochMilli(millis).toString();
    }
    LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(millis, DAY));
    int time = (int) Math.floorMod(millis, DAY);
    char[] text = new char[LENGTH];
    put(date.getYear(), 4, text, 0);
    text[4] = '-';
    put(date.getMonthValue(), 2, text, 5);
    text[7] = '-';
    put(date.getDayOfMonth(), 2, text, 8);
    text[10] = 'T';
    put(time / 3_600_000, 2, text, 11);
    text[13] = ':';
    put(time / 60_000 % 60, 2, text, 14);
    text[16] = ':';
    put(time / 1000 % 60, 2, text, 17);
    text[19] = '.';
    put(time % 1000, 3, text, 20);
    text[23] = 'Z';
    return new String(text);
  }

  private static void put(int number, int digits, char[] text, int at) {
    int rest = number;
    for (int i = at + digits - 1; i >= at; i--) {
      text[i] = (char) ('0' + rest % 10);
      rest /= 10;
    }
  }

  /** The milliseconds that {@link #text} was given. */
  static long millis(String text) {
    if (text.length() != LENGTH || text.charAt(4) != '-') {
      return Instant.parse(text).toEpochMilli();
    }
    LocalDate date = LocalDate.of(number(text, 0, 4), number(text, 5, 2), number(text, 8, 2));
    int seconds = (number(text, 11, 2) * 60 + number(text, 14, 2)) * 60 + number(text, 17, 2);
    return date.toEpochDay() * DAY + seconds * 1000L + number(text, 20, 3);
  }

  private static int number(String text, int at, int digits) {
    int number = 0;
    for (int i = at; i < at + digits; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        throw Refusal.damaged("a date that is none");
      }
      number = 10 * number + digit;
    }
    return number;
  }

  /** False if there is more to the calendar, or its fields make no time. */
  static boolean isTold(GregorianCalendar calendar) {
    try {
      calendar.getTimeInMillis();
    } catch (IllegalArgumentException e) {
      return false;
    }
    return isTold(calendar.getTimeZone());
  }

  /** False if its name does not tell all of a time zone. */
  static boolean isTold(TimeZone zone) {
    return zone.getClass() == KNOWN_ZONE
        && zone.getID().indexOf(' ') < 0
        && zone.equals(TimeZone.getTimeZone(zone.getID()));
  }

  static String text(GregorianCalendar calendar) {
    StringBuilder text = new StringBuilder(64).append(text(calendar.getTimeInMillis()));
    text.append(' ').append(calendar.getTimeZone().getID());
    text.append(' ').append(WEEK).append(calendar.getFirstDayOfWeek());
    text.append('/').append(calendar.getMinimalDaysInFirstWeek());
    if (!calendar.isLenient()) {
      text.append(' ').append(STRICT);
    }
    long change = calendar.getGregorianChange().getTime();
    if (change != USUAL_CHANGE) {
      text.append(' ').append(CHANGE).append(text(change));
    }
    return text.toString();
  }

  static GregorianCalendar calendar(String text) {
    String[] words = text.split(" ", -1);
    if (words.length < 3 || !words[2].startsWith(WEEK)) {
      throw Refusal.damaged("a calendar that is none");
    }
    GregorianCalendar calendar = (GregorianCalendar) USUAL.clone();
    calendar.setTimeZone(zone(words[1]));
    int slash = words[2].indexOf('/');
    calendar.setFirstDayOfWeek(Integer.parseInt(words[2].substring(WEEK.length(), slash)));
    calendar.setMinimalDaysInFirstWeek(Integer.parseInt(words[2].substring(slash + 1)));
    for (int i = 3; i < words.length; i++) {
      if (words[i].equals(STRICT)) {
        calendar.setLenient(false);
      } else if (words[i].startsWith(CHANGE)) {
        calendar.setGregorianChange(new Date(millis(words[i].substring(CHANGE.length()))));
      }
    }
    calendar.setTimeInMillis(millis(words[0]));
    return calendar;
  }

  static TimeZone zone(String name) {
    TimeZone zone = TimeZone.getTimeZone(name);
    if (!zone.getID().equals(name)) {
      throw new Refusal("this JDK has no time zone " + name);
    }
    return zone;
  }
}

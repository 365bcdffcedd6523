package de.javakaffee.web.msm.testkit.samples;

import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.SimpleTimeZone;
import java.util.TimeZone;

/** Dates and calendars from before java.time. */
final class JdkCalendars {
  private static final Instant NOW = Instant.parse("2010-03-14T15:09:26.535Z");

  private JdkCalendars() {}

  private static GregorianCalendar calendar(String zone) {
    GregorianCalendar calendar = new GregorianCalendar(TimeZone.getTimeZone(zone), Locale.GERMANY);
    calendar.setTime(Date.from(NOW));
    return calendar;
  }

  private static Calendar in(Locale locale) {
    Calendar calendar = Calendar.getInstance(TimeZone.getTimeZone("UTC"), locale);
    calendar.setTime(Date.from(NOW));
    return calendar;
  }

  static Date date() {
    return Date.from(NOW);
  }

  static List<Date> dates() {
    return new ArrayList<>(
        List.of(new Date(0), new Date(-1), new Date(Long.MIN_VALUE), new Date(Long.MAX_VALUE)));
  }

  static List<Date> sqlDates() {
    Timestamp timestamp = Timestamp.from(NOW);
    timestamp.setNanos(123_456_789);
    return new ArrayList<>(
        List.of(timestamp, new java.sql.Date(NOW.toEpochMilli()), new Time(NOW.toEpochMilli())));
  }

  static Calendar gregorian() {
    return calendar("Europe/Berlin");
  }

  static Calendar withOwnSettings() {
    Calendar calendar = calendar("America/New_York");
    calendar.setFirstDayOfWeek(Calendar.WEDNESDAY);
    calendar.setMinimalDaysInFirstWeek(3);
    return calendar;
  }

  static Calendar strict() {
    Calendar calendar = calendar("UTC");
    calendar.setLenient(false);
    return calendar;
  }

  static void refusesTheThirtiethOfFebruary(Object decoded) {
    Calendar calendar = (Calendar) decoded;
    calendar.set(2010, Calendar.FEBRUARY, 30);
    Expect.refusal(
        IllegalArgumentException.class, calendar::getTime, "there is no 30th of February");
  }

  static Calendar withCutOver() {
    GregorianCalendar calendar = calendar("Europe/London");
    calendar.setGregorianChange(Date.from(Instant.parse("1752-09-14T00:00:00Z")));
    calendar.set(1752, Calendar.SEPTEMBER, 2);
    return calendar;
  }

  static void theSecondIsFollowedByTheFourteenth(Object decoded) {
    Calendar calendar = (Calendar) decoded;
    calendar.add(Calendar.DATE, 1);
    Expect.that(calendar.get(Calendar.DATE) == 14, "the cut-over is where it was");
  }

  static Calendar beforeChrist() {
    GregorianCalendar calendar = calendar("UTC");
    calendar.set(Calendar.ERA, GregorianCalendar.BC);
    calendar.set(44, Calendar.MARCH, 15);
    return calendar;
  }

  static Calendar inAZoneOfItsOwn() {
    Calendar calendar =
        new GregorianCalendar(new SimpleTimeZone(2_700_000, "Nowhere"), Locale.ROOT);
    calendar.setTime(Date.from(NOW));
    return calendar;
  }

  static Calendar buddhist() {
    return in(Locale.forLanguageTag("th-TH"));
  }

  static Calendar japanese() {
    return in(Locale.forLanguageTag("ja-JP-u-ca-japanese"));
  }

  static void isItsYear(Object decoded) {
    int year = ((Calendar) decoded).get(Calendar.YEAR);
    Expect.that(year == 2553 || year == 22, "the year is that of its calendar, not " + year);
  }

  static List<TimeZone> zones() {
    return new ArrayList<>(
        List.of(
            TimeZone.getTimeZone("Europe/Berlin"),
            TimeZone.getTimeZone("GMT+05:45"),
            new SimpleTimeZone(3_600_000, "Own", 2, -1, 1, 3_600_000, 9, -1, 1, 3_600_000)));
  }

  /** Two that share nothing but the tables of their time zone. */
  static Attributes two() {
    return Attributes.of("one", calendar("Europe/Berlin")).and("two", calendar("Europe/Berlin"));
  }
}

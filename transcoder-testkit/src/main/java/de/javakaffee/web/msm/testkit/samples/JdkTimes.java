package de.javakaffee.web.msm.testkit.samples;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.chrono.HijrahDate;
import java.time.chrono.JapaneseDate;
import java.time.chrono.MinguoDate;
import java.time.chrono.ThaiBuddhistDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.ValueRange;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.List;

/** Values of java.time. */
final class JdkTimes {
  private static final LocalDate DATE = LocalDate.of(2024, 2, 29);
  private static final LocalDateTime TIME = DATE.atTime(23, 59, 59, 987_654_321);
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private JdkTimes() {}

  static Instant instant() {
    return TIME.toInstant(ZoneOffset.UTC);
  }

  static List<Object> extremes() {
    return new ArrayList<>(
        List.<Object>of(
            Instant.MIN,
            Instant.MAX,
            Instant.EPOCH,
            LocalDateTime.MIN,
            LocalDateTime.MAX,
            Duration.ofSeconds(Long.MIN_VALUE, 1),
            Year.of(Year.MIN_VALUE),
            ZoneOffset.MIN));
  }

  static LocalDate localDate() {
    return DATE;
  }

  static List<Object> localTimes() {
    return new ArrayList<>(
        List.<Object>of(
            LocalTime.MIDNIGHT, LocalTime.NOON, LocalTime.of(12, 30), TIME.toLocalTime()));
  }

  static LocalDateTime localDateTime() {
    return TIME;
  }

  static ZonedDateTime zoned() {
    return TIME.atZone(BERLIN);
  }

  /** Half past two happened twice that night: the offset tells which. */
  static List<ZonedDateTime> overlap() {
    ZonedDateTime halfPastTwo = LocalDateTime.of(2024, 10, 27, 2, 30).atZone(BERLIN);
    return new ArrayList<>(
        List.of(halfPastTwo.withEarlierOffsetAtOverlap(), halfPastTwo.withLaterOffsetAtOverlap()));
  }

  static OffsetDateTime offsetDateTime() {
    return TIME.atOffset(ZoneOffset.ofHoursMinutesSeconds(5, 45, 30));
  }

  static OffsetTime offsetTime() {
    return offsetDateTime().toOffsetTime();
  }

  static List<Object> partsOfDates() {
    return new ArrayList<>(
        List.<Object>of(
            Year.of(2024),
            YearMonth.from(DATE),
            MonthDay.from(DATE),
            DayOfWeek.THURSDAY,
            Month.FEBRUARY));
  }

  static List<Object> amounts() {
    return new ArrayList<>(
        List.<Object>of(
            Duration.ofNanos(-1),
            Duration.ZERO,
            Period.of(1, -2, 30),
            Period.ZERO,
            ChronoUnit.CENTURIES));
  }

  static List<Object> zones() {
    return new ArrayList<>(
        List.<Object>of(
            BERLIN, ZoneOffset.UTC, ZoneId.of("UTC"), ZoneId.of("GMT+3"), BERLIN.getRules()));
  }

  static List<Object> otherCalendars() {
    return new ArrayList<>(
        List.<Object>of(
            JapaneseDate.from(DATE),
            ThaiBuddhistDate.from(DATE),
            MinguoDate.from(DATE),
            HijrahDate.from(DATE),
            JapaneseDate.from(DATE).getEra(),
            JapaneseDate.from(DATE).getChronology()));
  }

  static List<Object> machinery() {
    return new ArrayList<>(
        List.<Object>of(
            Clock.fixed(Instant.EPOCH, BERLIN),
            Clock.offset(Clock.systemUTC(), Duration.ofHours(1)),
            WeekFields.ISO,
            ValueRange.of(1, 28, 31)));
  }
}

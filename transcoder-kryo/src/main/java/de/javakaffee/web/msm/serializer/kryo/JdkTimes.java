package de.javakaffee.web.msm.serializer.kryo;

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
import java.time.temporal.ChronoField;

/** Carries what {@code java.time} counts and measures. */
final class JdkTimes {
  static final FixedSerializer<Duration> DURATION =
      LeafSerializer.ofValue(
          (out, value) -> {
            out.writeVarLong(value.getSeconds(), false);
            out.writeVarInt(value.getNano(), true);
          },
          in -> Duration.ofSeconds(in.readVarLong(false), in.readVarInt(true)));

  static final FixedSerializer<Instant> INSTANT =
      LeafSerializer.ofValue(
          (out, value) -> {
            out.writeVarLong(value.getEpochSecond(), false);
            out.writeVarInt(value.getNano(), true);
          },
          in -> Instant.ofEpochSecond(in.readVarLong(false), in.readVarInt(true)));

  static final FixedSerializer<LocalDate> LOCAL_DATE =
      LeafSerializer.ofValue(JdkTimes::date, JdkTimes::date);

  static final FixedSerializer<LocalTime> LOCAL_TIME =
      LeafSerializer.ofValue(JdkTimes::time, JdkTimes::time);

  static final FixedSerializer<LocalDateTime> LOCAL_DATE_TIME =
      LeafSerializer.ofValue(JdkTimes::dateTime, JdkTimes::dateTime);

  static final FixedSerializer<ZoneOffset> ZONE_OFFSET =
      LeafSerializer.ofValue(JdkTimes::offset, JdkTimes::offset);

  static final FixedSerializer<ZoneId> ZONE_REGION =
      LeafSerializer.ofValue((out, value) -> out.text(value.getId()), in -> ZoneId.of(in.word()));

  static final FixedSerializer<OffsetTime> OFFSET_TIME =
      LeafSerializer.ofValue(
          (out, value) -> {
            time(out, value.toLocalTime());
            offset(out, value.getOffset());
          },
          in -> OffsetTime.of(time(in), offset(in)));

  static final FixedSerializer<OffsetDateTime> OFFSET_DATE_TIME =
      LeafSerializer.ofValue(
          (out, value) -> {
            dateTime(out, value.toLocalDateTime());
            offset(out, value.getOffset());
          },
          in -> OffsetDateTime.of(dateTime(in), offset(in)));

  static final FixedSerializer<ZonedDateTime> ZONED_DATE_TIME =
      LeafSerializer.ofValue(
          (out, value) -> {
            dateTime(out, value.toLocalDateTime());
            offset(out, value.getOffset());
            out.text(value.getZone().getId());
          },
          in -> ZonedDateTime.ofInstant(dateTime(in), offset(in), ZoneId.of(in.word())));

  static final FixedSerializer<Year> YEAR =
      LeafSerializer.ofValue(
          (out, value) -> out.writeVarInt(value.getValue(), false),
          in -> Year.of(in.readVarInt(false)));

  static final FixedSerializer<YearMonth> YEAR_MONTH =
      LeafSerializer.ofValue(
          (out, value) -> {
            out.writeVarInt(value.getYear(), false);
            out.writeByte(value.getMonthValue());
          },
          in -> YearMonth.of(in.readVarInt(false), in.readByte()));

  static final FixedSerializer<MonthDay> MONTH_DAY =
      LeafSerializer.ofValue(
          (out, value) -> {
            out.writeByte(value.getMonthValue());
            out.writeByte(value.getDayOfMonth());
          },
          in -> MonthDay.of(in.readByte(), in.readByte()));

  static final FixedSerializer<Period> PERIOD =
      LeafSerializer.ofValue(
          (out, value) -> {
            out.writeVarInt(value.getYears(), false);
            out.writeVarInt(value.getMonths(), false);
            out.writeVarInt(value.getDays(), false);
          },
          in -> Period.of(in.readVarInt(false), in.readVarInt(false), in.readVarInt(false)));

  private JdkTimes() {}

  private static void date(FrameOutput out, LocalDate value) {
    out.writeVarInt(value.getYear(), false);
    out.writeByte(value.getMonthValue());
    out.writeByte(value.getDayOfMonth());
  }

  private static LocalDate date(FrameInput in) {
    return LocalDate.of(in.readVarInt(false), in.readByte(), in.readByte());
  }

  private static void time(FrameOutput out, LocalTime value) {
    out.writeVarInt(value.toSecondOfDay(), true);
    out.writeVarInt(value.get(ChronoField.NANO_OF_SECOND), true);
  }

  private static LocalTime time(FrameInput in) {
    return LocalTime.ofSecondOfDay(in.readVarInt(true)).withNano(in.readVarInt(true));
  }

  private static void dateTime(FrameOutput out, LocalDateTime value) {
    date(out, value.toLocalDate());
    time(out, value.toLocalTime());
  }

  private static LocalDateTime dateTime(FrameInput in) {
    return LocalDateTime.of(date(in), time(in));
  }

  private static void offset(FrameOutput out, ZoneOffset value) {
    out.writeVarInt(value.getTotalSeconds(), false);
  }

  private static ZoneOffset offset(FrameInput in) {
    return ZoneOffset.ofTotalSeconds(in.readVarInt(false));
  }
}

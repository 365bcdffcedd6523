package de.javakaffee.web.msm.serializer.kryo;

import java.time.Instant;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Carries Gregorian calendars: time, time zone, days of a first week, first day of the week,
 * leniency and, where it is not the usual one, the date of the change from the Julian calendar.
 * Those with a time zone that its name does not tell, or with fields that make no time, go into a
 * shell.
 */
@SuppressWarnings("JavaUtilDate")
final class CalendarSerializer extends FixedSerializer<GregorianCalendar> {
  private static final int LENIENT = 1;
  private static final int CHANGE_IS_TOLD = 2;
  private static final int FIRST_DAY = 4;
  private static final int MINIMAL_DAYS = 32;

  private static final int KINDS_OF_WEEKS = 64;

  private static final long USUAL_CHANGE =
      new GregorianCalendar(TimeZone.getTimeZone("GMT"), Locale.ROOT)
          .getGregorianChange()
          .getTime();

  /** Calendars to be copied, by first day and minimal days: to make one takes much longer. */
  private final AtomicReferenceArray<@Nullable GregorianCalendar> prototypes =
      new AtomicReferenceArray<>(KINDS_OF_WEEKS);

  @Override
  boolean declinesSome() {
    return true;
  }

  @Override
  boolean carries(GregorianCalendar calendar) {
    try {
      calendar.getTimeInMillis();
    } catch (IllegalArgumentException e) {
      return false;
    }
    return TimeZoneSerializer.isKnown(calendar.getTimeZone());
  }

  @Override
  void write(FrameWriter out, GregorianCalendar calendar) {
    FrameOutput bytes = out.bytes();
    long change = calendar.getGregorianChange().getTime();
    boolean usual = change == USUAL_CHANGE;
    bytes.writeByte(
        (calendar.isLenient() ? LENIENT : 0)
            + (usual ? 0 : CHANGE_IS_TOLD)
            + FIRST_DAY * calendar.getFirstDayOfWeek()
            + MINIMAL_DAYS * calendar.getMinimalDaysInFirstWeek());
    bytes.writeVarLong(calendar.getTimeInMillis(), false);
    bytes.text(calendar.getTimeZone().getID());
    if (!usual) {
      bytes.writeVarLong(change, false);
    }
  }

  @Override
  GregorianCalendar read(FrameReader in, int number) {
    FrameInput bytes = in.bytes();
    int flags = bytes.readByteUnsigned();
    long time = bytes.readVarLong(false);
    GregorianCalendar calendar = (GregorianCalendar) prototype(flags / FIRST_DAY).clone();
    calendar.setTimeZone(TimeZoneSerializer.zone(bytes));
    if ((flags & CHANGE_IS_TOLD) != 0) {
      calendar.setGregorianChange(new Date(bytes.readVarLong(false)));
    }
    calendar.setLenient((flags & LENIENT) != 0);
    calendar.setTimeInMillis(time);
    in.found(number, calendar);
    return calendar;
  }

  @Override
  void show(ShownFrame frame, String type, int number) {
    FrameInput bytes = frame.bytes();
    int flags = bytes.readByteUnsigned();
    StringBuilder text = new StringBuilder();
    text.append(Instant.ofEpochMilli(bytes.readVarLong(false)));
    text.append(' ').append(bytes.word());
    text.append(" week=").append(flags / FIRST_DAY % (MINIMAL_DAYS / FIRST_DAY));
    text.append('/').append(flags / MINIMAL_DAYS);
    if ((flags & LENIENT) == 0) {
      text.append(" strict");
    }
    if ((flags & CHANGE_IS_TOLD) != 0) {
      text.append(" julian-until=").append(Instant.ofEpochMilli(bytes.readVarLong(false)));
    }
    frame.text(type, number, text.toString());
  }

  private GregorianCalendar prototype(int week) {
    GregorianCalendar known = prototypes.get(week);
    if (known == null) {
      known = new GregorianCalendar(TimeZone.getTimeZone("GMT"), Locale.ROOT);
      known.setFirstDayOfWeek(week % (MINIMAL_DAYS / FIRST_DAY));
      known.setMinimalDaysInFirstWeek(week / (MINIMAL_DAYS / FIRST_DAY));
      prototypes.set(week, known);
    }
    return known;
  }
}

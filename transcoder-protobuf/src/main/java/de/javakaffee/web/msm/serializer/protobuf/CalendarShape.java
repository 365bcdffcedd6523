package de.javakaffee.web.msm.serializer.protobuf;

import com.google.protobuf.CodedInputStream;
import de.javakaffee.web.msm.objectstream.DamagedException;
import java.io.IOException;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * Gregorian calendars: time, time zone and how weeks are counted. Those whose fields make no time
 * or whose time zone was changed go into shells.
 */
@SuppressWarnings("JavaUtilDate") // sessions hold them
final class CalendarShape extends Shape {
  /** To be copied: to make a calendar takes ten times as long. */
  private static final GregorianCalendar PROTOTYPE =
      new GregorianCalendar(TimeZone.getTimeZone("GMT"), Locale.ROOT);

  CalendarShape() {
    super(Schema.SHAPE_CALENDAR);
  }

  @Override
  boolean carries(Object object) {
    GregorianCalendar calendar = (GregorianCalendar) object;
    try {
      calendar.getTimeInMillis();
    } catch (IllegalArgumentException e) {
      return false;
    }
    return TextShapes.isKnown(calendar.getTimeZone());
  }

  @Override
  void write(NodeWriter out, Object object) throws IOException {
    GregorianCalendar calendar = (GregorianCalendar) object;
    long millis = calendar.getTimeInMillis();
    out.time(
        Schema.NODE_TIME,
        Math.floorDiv(millis, 1000L),
        (int) Math.floorMod(millis, 1000L) * 1_000_000);
    out.text(calendar.getTimeZone().getID());
    out.integers(
        calendar.getFirstDayOfWeek(),
        calendar.getMinimalDaysInFirstWeek(),
        calendar.isLenient() ? 1 : 0,
        calendar.getGregorianChange().getTime());
  }

  @Override
  boolean isLeaf() {
    return true;
  }

  @Override
  Object allocate(FrameReader in, StoredType type, NodeContent content) throws IOException {
    GregorianCalendar calendar = (GregorianCalendar) PROTOTYPE.clone();
    calendar.setTimeZone(TextShapes.timeZone(content.text()));
    CodedInputStream integers = content.integers();
    int first = (int) integers.readSInt64();
    int minimal = (int) integers.readSInt64();
    if (first < Calendar.SUNDAY || first > Calendar.SATURDAY || minimal < 1 || minimal > 7) {
      throw new DamagedException("damaged: a calendar with odd weeks");
    }
    calendar.setFirstDayOfWeek(first);
    calendar.setMinimalDaysInFirstWeek(minimal);
    calendar.setLenient(integers.readSInt64() != 0);
    long change = integers.readSInt64();
    if (change != PROTOTYPE.getGregorianChange().getTime()) {
      calendar.setGregorianChange(new Date(change));
    }
    @Nullable Long millis = content.time(TimeShapes::millis);
    if (millis == null) {
      throw new DamagedException("damaged: a calendar without time");
    }
    calendar.setTimeInMillis(millis);
    return calendar;
  }
}

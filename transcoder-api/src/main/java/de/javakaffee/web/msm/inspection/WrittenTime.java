package de.javakaffee.web.msm.inspection;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.time.DateTimeException;
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
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A value of java.time as it stands in a stream: the class {@code java.time.Ser} writes a byte for
 * the class, and then what its serialized form is documented to be.
 *
 * @param type the class that it is
 * @param text as its toString has it
 */
record WrittenTime(String type, String text) {
  /** Minutes and seconds of zero at the end are left out, and the last number inverted. */
  private static final byte IN_SECONDS = 127;

  static final String CLASS = "java.time.Ser";

  /** Empty if the bytes are anything else. */
  static Optional<WrittenTime> of(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      Object value = read(in.readByte(), in);
      return in.available() > 0
          ? Optional.empty()
          : Optional.of(
              value instanceof WrittenTime time
                  ? time
                  : new WrittenTime(value.getClass().getName(), value.toString()));
    } catch (IOException | DateTimeException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static Object read(byte type, DataInputStream in) throws IOException {
    return switch (type) {
      case 1 -> Duration.ofSeconds(in.readLong(), in.readInt());
      case 2 -> Instant.ofEpochSecond(in.readLong(), in.readInt());
      case 3 -> date(in);
      case 4 -> time(in);
      case 5 -> LocalDateTime.of(date(in), time(in));
      case 6 -> zoned(in);
      case 7 -> new WrittenTime("java.time.ZoneRegion", in.readUTF());
      case 8 -> offset(in);
      case 9 -> OffsetTime.of(time(in), offset(in));
      case 10 -> OffsetDateTime.of(date(in), time(in), offset(in));
      case 11 -> Year.of(in.readInt());
      case 12 -> YearMonth.of(in.readInt(), in.readByte());
      case 13 -> MonthDay.of(in.readByte(), in.readByte());
      case 14 -> Period.of(in.readInt(), in.readInt(), in.readInt());
      default -> throw new DateTimeException("no class of java.time");
    };
  }

  private static LocalDate date(DataInputStream in) throws IOException {
    return LocalDate.of(in.readInt(), in.readByte(), in.readByte());
  }

  private static LocalTime time(DataInputStream in) throws IOException {
    int[] parts = new int[3];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = in.readByte();
      if (parts[i] < 0) {
        parts[i] = ~parts[i];
        return LocalTime.of(parts[0], parts[1], parts[2]);
      }
    }
    return LocalTime.of(parts[0], parts[1], parts[2], in.readInt());
  }

  private static ZoneOffset offset(DataInputStream in) throws IOException {
    byte quarters = in.readByte();
    return ZoneOffset.ofTotalSeconds(quarters == IN_SECONDS ? in.readInt() : quarters * 900);
  }

  /** The zone is told as it was written: this JVM may have other rules for it. */
  private static WrittenTime zoned(DataInputStream in) throws IOException {
    String moment = LocalDateTime.of(date(in), time(in)) + offset(in).toString();
    String zone = in.readByte() == 7 ? "[" + in.readUTF() + "]" : "";
    if (zone.isEmpty()) {
      offset(in);
    }
    return new WrittenTime("java.time.ZonedDateTime", moment + zone);
  }
}

package de.javakaffee.web.msm.serializer.kryo;

import java.util.TimeZone;

/** Carries the time zones that the JDK knows, by name; changed ones go into a shell. */
final class TimeZoneSerializer extends FrameSerializer<TimeZone> {

  @Override
  boolean tracked() {
    return false;
  }

  @Override
  boolean carries(TimeZone zone) {
    return isKnown(zone);
  }

  /** True if the name tells all. */
  static boolean isKnown(TimeZone zone) {
    return zone.equals(TimeZone.getTimeZone(zone.getID()));
  }

  @Override
  void write(FrameWriter out, TimeZone zone) {
    out.bytes().text(zone.getID());
  }

  @Override
  TimeZone read(FrameReader in, int number) {
    return zone(in.bytes());
  }

  /** Reads the name of a time zone. */
  static TimeZone zone(FrameInput in) {
    String name = in.word();
    TimeZone zone = TimeZone.getTimeZone(name);
    if (!zone.getID().equals(name)) {
      throw new RefusedException("this JDK has no time zone " + name);
    }
    return zone;
  }
}

package de.javakaffee.web.msm.serializer.kryo;

import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;

/** Carries the time zones that the JDK knows, by name; changed ones go into a shell. */
final class TimeZoneSerializer extends FixedSerializer<TimeZone> {
  /** About as many as the JDK has. */
  private static final int MAX_KNOWN = 600;

  /** To be compared with and copied; it holds the JDK's own objects alone. */
  private static final Map<String, TimeZone> KNOWN = new ConcurrentHashMap<>();

  @Override
  boolean tracked() {
    return false;
  }

  @Override
  boolean declinesSome() {
    return true;
  }

  @Override
  boolean carries(TimeZone zone) {
    return isKnown(zone);
  }

  /** True if the name tells all. */
  static boolean isKnown(TimeZone zone) {
    return zone.equals(known(zone.getID()));
  }

  /** The time zone of a name, or GMT if there is none; not to be changed. */
  private static TimeZone known(String name) {
    TimeZone zone = KNOWN.get(name);
    if (zone == null) {
      zone = TimeZone.getTimeZone(name);
      if (zone.getID().equals(name) && KNOWN.size() < MAX_KNOWN) {
        KNOWN.put(name, zone);
      }
    }
    return zone;
  }

  @Override
  void write(FrameWriter out, TimeZone zone) {
    out.bytes().text(zone.getID());
  }

  @Override
  TimeZone read(FrameReader in, int number) {
    return zone(in.bytes());
  }

  @Override
  void show(ShownFrame frame, String type, int number) {
    frame.text(type, number, frame.bytes().word());
  }

  /** Reads the name of a time zone. */
  static TimeZone zone(FrameInput in) {
    String name = in.word();
    TimeZone zone = (TimeZone) known(name).clone();
    if (!zone.getID().equals(name)) {
      throw new RefusedException("this JDK has no time zone " + name);
    }
    return zone;
  }
}

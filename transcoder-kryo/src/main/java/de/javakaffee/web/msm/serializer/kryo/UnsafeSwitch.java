package de.javakaffee.web.msm.serializer.kryo;

import com.esotericsoftware.kryo.kryo5.util.Util;

/**
 * Keeps Kryo from {@code sun.misc.Unsafe}, of whose use the JVM warns and which it may forbid. Kryo
 * decides about it once, when the first of its classes that might use it is initialised.
 */
final class UnsafeSwitch {
  private static final String PROPERTY = "kryo.unsafe";

  private UnsafeSwitch() {}

  /** To be called before any class of Kryo is used, except input and output. */
  static synchronized void off() {
    String before = System.getProperty(PROPERTY);
    System.setProperty(PROPERTY, "false");
    try {
      Util.isUnsafeAvailable();
    } finally {
      if (before == null) {
        System.clearProperty(PROPERTY);
      } else {
        System.setProperty(PROPERTY, before);
      }
    }
  }
}

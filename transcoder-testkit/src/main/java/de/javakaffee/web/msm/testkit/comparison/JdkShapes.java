package de.javakaffee.web.msm.testkit.comparison;

import java.io.File;
import java.net.InetAddress;
import java.net.URL;
import java.util.BitSet;
import java.util.Calendar;
import java.util.Collection;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;

/**
 * Objects of the JDK, by their public methods where what is serialized depends on their history
 * (capacities, order in a hash table), else by what is serialized. Stateless.
 */
final class JdkShapes {
  /** Formats share symbols, conditions share their lock: what is below is the JDK's affair. */
  private static final Set<String> OPAQUE_PACKAGES =
      Set.of("java.net", "java.text", "java.util.concurrent.locks", "java.util.regex");

  private JdkShapes() {}

  static void describe(Object object, Shape shape) {
    if (!describeByMethods(object, object.getClass(), shape)) {
      describeBySerialState(object, shape);
    }
  }

  /** What an object of the application has from its JDK superclass. */
  static void describeInherited(Object object, Class<?> jdkPart, Shape shape) {
    if (describeByMethods(object, jdkPart, shape)) {
      return;
    }
    if (object instanceof Throwable thrown) {
      thrown(thrown, shape);
    } else if (object instanceof Date date) {
      shape.fact("time", date.getTime());
    }
  }

  private static boolean describeByMethods(Object object, Class<?> type, Shape shape) {
    if (object instanceof Map<?, ?> map && MapShapes.understand(type)) {
      MapShapes.describe(map, shape);
    } else if (object instanceof Collection<?> elements && CollectionShapes.understand(type)) {
      CollectionShapes.describe(elements, shape);
    } else if (object instanceof Calendar calendar) {
      calendar(calendar, shape);
    } else if (object instanceof CharSequence text) {
      shape.fact("text", text.toString());
    } else if (object instanceof BitSet bits) {
      shape.fact("bits", bits.toLongArray());
    } else if (object instanceof URL url) {
      shape.fact("url", url.toExternalForm());
    } else if (object instanceof File file) {
      shape.fact("path", file.getPath());
    } else if (object instanceof InetAddress address) {
      // Without asking a name server.
      shape.fact("address", address.toString());
    } else if (object instanceof Optional<?> optional) {
      shape.part(".value", optional.orElse(null));
    } else {
      return false;
    }
    return true;
  }

  private static void describeBySerialState(Object object, Shape shape) {
    if (isOpaque(object)) {
      shape.opaque();
    }
    SerialState.of(object)
        .ifPresent(
            state -> {
              shape.fact("state", state.bytes());
              List<Object> references = state.references();
              for (int i = 0; i < references.size(); i++) {
                shape.part("~" + i, references.get(i));
              }
            });
  }

  private static boolean isOpaque(Object object) {
    return OPAQUE_PACKAGES.contains(object.getClass().getPackageName());
  }

  private static void calendar(Calendar calendar, Shape shape) {
    shape.opaque();
    shape.fact("time", calendar.getTimeInMillis());
    shape.fact("lenient", calendar.isLenient());
    shape.fact("first day of week", calendar.getFirstDayOfWeek());
    shape.fact("minimal days in first week", calendar.getMinimalDaysInFirstWeek());
    TimeZone zone = calendar.getTimeZone();
    shape.fact(
        "time zone", zone.getID() + " " + zone.getRawOffset() + " " + zone.useDaylightTime());
    if (calendar instanceof GregorianCalendar gregorian) {
      shape.fact("cut-over", gregorian.getGregorianChange().getTime());
    }
  }

  private static void thrown(Throwable thrown, Shape shape) {
    shape.part(".message", thrown.getMessage());
    shape.part(".cause", thrown.getCause());
    StackTraceElement[] stack = thrown.getStackTrace();
    shape.fact("stack depth", stack.length);
    for (int i = 0; i < stack.length; i++) {
      shape.part(".stack[" + i + "]", stack[i]);
    }
    Throwable[] suppressed = thrown.getSuppressed();
    shape.fact("suppressed", suppressed.length);
    for (int i = 0; i < suppressed.length; i++) {
      shape.part(".suppressed[" + i + "]", suppressed[i]);
    }
  }
}

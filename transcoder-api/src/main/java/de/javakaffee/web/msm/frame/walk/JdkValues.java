package de.javakaffee.web.msm.frame.walk;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.util.Currency;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;

/** Classes of immutable values, of which nobody asks whether two are the same or only equal. */
final class JdkValues {
  private static final Set<Class<?>> WITH_STABLE_HASH =
      Set.of(
          String.class,
          Boolean.class,
          Byte.class,
          Character.class,
          Short.class,
          Integer.class,
          Long.class,
          Float.class,
          Double.class,
          BigDecimal.class,
          BigInteger.class,
          UUID.class,
          URI.class,
          Locale.class,
          Currency.class);

  private static final Set<Class<?>> OTHERS =
      Set.of(
          Class.class,
          StackTraceElement.class,
          OptionalInt.class,
          OptionalLong.class,
          OptionalDouble.class);

  private JdkValues() {}

  static boolean contains(Class<?> type) {
    return WITH_STABLE_HASH.contains(type)
        || OTHERS.contains(type)
        || type.getName().startsWith("java.time.")
        || (TimeZone.class.isAssignableFrom(type) && ClassRules.isOfJdk(type));
  }

  /** The hash code of an object of this class is the same in every JVM and after every decoding. */
  static boolean hasStableHash(Class<?> type) {
    // The enums of java.time hash by identity, as all enums do.
    return WITH_STABLE_HASH.contains(type)
        || (type.getPackageName().equals("java.time") && !type.isEnum());
  }
}

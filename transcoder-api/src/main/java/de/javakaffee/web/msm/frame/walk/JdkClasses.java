package de.javakaffee.web.msm.frame.walk;

import java.io.Serializable;
import java.lang.reflect.Modifier;
import java.util.Calendar;
import java.util.Collection;
import java.util.Date;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** What is known of the classes of the JDK, whose fields reflection may not read. */
final class JdkClasses {
  /** Apart from exceptions, nothing in these packages holds objects of an application. */
  private static final Set<String> OPAQUE_PACKAGES =
      Set.of(
          "java.io",
          "java.lang",
          "java.lang.ref",
          "java.lang.reflect",
          "java.net",
          "java.text",
          "java.util.concurrent.locks",
          "java.util.regex");

  private JdkClasses() {}

  static ClassTraits traitsOf(Class<?> type) {
    return new ClassTraits(type, sharingOf(type), referencesOf(type), false);
  }

  private static Sharing sharingOf(Class<?> type) {
    if (isEmptyContainer(type) || (ClassRules.isFunction(type) && ClassRules.isStateless(type))) {
      return Sharing.NEVER;
    }
    return isImmutableContainer(type) ? Sharing.BY_CONTENT : Sharing.ALWAYS;
  }

  private static References referencesOf(Class<?> type) {
    if (isOpaque(type)) {
      return References.NONE;
    }
    References contents = JdkContents.of(type, JdkCalls.plain());
    if (type == Properties.class) {
      // Its defaults are what it holds and does not tell.
      return contents.and(HiddenReferences::follow);
    }
    boolean told = isPublicContainer(type) || isImmutableContainer(type) || isReference(type);
    return !told && Serializable.class.isAssignableFrom(type) ? HiddenReferences::follow : contents;
  }

  private static boolean isOpaque(Class<?> type) {
    return (OPAQUE_PACKAGES.contains(type.getPackageName())
            && !Throwable.class.isAssignableFrom(type)
            && !type.isHidden())
        || Calendar.class.isAssignableFrom(type)
        || Date.class.isAssignableFrom(type)
        || EnumSet.class.isAssignableFrom(type);
  }

  /** Its methods tell all it holds, unlike those of a wrapper or a view. */
  private static boolean isPublicContainer(Class<?> type) {
    return (Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type))
        && type.getPackageName().startsWith("java.util")
        && Modifier.isPublic(type.getModifiers())
        && !type.isMemberClass();
  }

  private static boolean isReference(Class<?> type) {
    return type == AtomicReference.class
        || type == AtomicReferenceArray.class
        || Map.Entry.class.isAssignableFrom(type);
  }

  /** {@code List.of()}, {@code Map.entry()} and the like: nobody may rely on their identity. */
  private static boolean isImmutableContainer(Class<?> type) {
    String name = type.getName();
    return name.startsWith("java.util.ImmutableCollections$")
        || name.equals("java.util.KeyValueHolder")
        || type == Optional.class;
  }

  /** {@code Collections.emptyList()} and the like, one per JVM. */
  private static boolean isEmptyContainer(Class<?> type) {
    return type.getName().startsWith("java.util.Collections$")
        && type.getSimpleName().startsWith("Empty");
  }
}

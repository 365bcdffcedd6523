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
          "java.util.concurrent.atomic",
          "java.util.concurrent.locks",
          "java.util.regex");

  private JdkClasses() {}

  static ClassTraits traitsOf(Class<?> type) {
    if (isEmptyContainer(type) || (ClassRules.isFunction(type) && ClassRules.isStateless(type))) {
      return new ClassTraits(type, Sharing.NEVER, References.NONE, false);
    }
    Sharing sharing = isImmutableContainer(type) ? Sharing.BY_CONTENT : Sharing.ALWAYS;
    return new ClassTraits(type, sharing, referencesOf(type), false);
  }

  private static References referencesOf(Class<?> type) {
    References contents = JdkContents.of(type, JdkCalls.plain());
    if (isImmutableContainer(type)
        || isReference(type)
        || isRepetition(type)
        || (isPublicContainer(type) && tellsAll(type))
        || !Serializable.class.isAssignableFrom(type)) {
      return contents;
    }
    if (isOpaque(type)) {
      return References.NONE;
    }
    // A wrapper or a view must not be iterated: that hides what it stands before, and may load it.
    return isPublicContainer(type)
        ? contents.and(HiddenReferences::follow)
        : HiddenReferences::follow;
  }

  private static boolean isOpaque(Class<?> type) {
    return (OPAQUE_PACKAGES.contains(type.getPackageName())
            && !Throwable.class.isAssignableFrom(type)
            && !type.isHidden())
        || Calendar.class.isAssignableFrom(type)
        || Date.class.isAssignableFrom(type)
        || EnumSet.class.isAssignableFrom(type);
  }

  /** Unlike wrappers and views. */
  private static boolean isPublicContainer(Class<?> type) {
    return (Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type))
        && Modifier.isPublic(type.getModifiers())
        && !type.isMemberClass();
  }

  /** Properties do not tell their defaults. */
  private static boolean tellsAll(Class<?> container) {
    return container.getPackageName().startsWith("java.util") && container != Properties.class;
  }

  private static boolean isReference(Class<?> type) {
    return type == AtomicReference.class
        || type == AtomicReferenceArray.class
        || Map.Entry.class.isAssignableFrom(type);
  }

  /**
   * {@code Collections.singletonList()}, {@code nCopies()} and the like: there is nothing behind.
   */
  private static boolean isRepetition(Class<?> type) {
    String name = type.getName();
    return name.startsWith("java.util.Collections$Singleton") || JdkContents.isCopies(type);
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

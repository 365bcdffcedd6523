package de.javakaffee.web.msm.frame.walk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** What objects of JDK classes hold, as far as their public methods tell. */
final class JdkContents {
  private JdkContents() {}

  /**
   * NONE if the methods of the class tell nothing.
   *
   * @param type a class of the JDK
   */
  static References of(Class<?> type, JdkCalls calls) {
    if (Map.class.isAssignableFrom(type)) {
      JdkCalls.Call entrySet = calls.to("entrySet", map -> ((Map<?, ?>) map).entrySet());
      return comparator(type, calls).and(ContainerReferences.map(type, entrySet));
    }
    if (isCopies(type)) {
      return JdkContents::copied;
    }
    if (Collection.class.isAssignableFrom(type)) {
      JdkCalls.Call iterator =
          calls.to("iterator", elements -> ((Collection<?>) elements).iterator());
      return comparator(type, calls).and(ContainerReferences.collection(type, iterator));
    }
    if (Map.Entry.class.isAssignableFrom(type)) {
      return named("key", calls.to("getKey", entry -> ((Map.Entry<?, ?>) entry).getKey()))
          .and(named("value", calls.to("getValue", entry -> ((Map.Entry<?, ?>) entry).getValue())));
    }
    if (Throwable.class.isAssignableFrom(type)) {
      return named("cause", calls.to("getCause", thrown -> ((Throwable) thrown).getCause()))
          .and(named("suppressed", thrown -> ((Throwable) thrown).getSuppressed()));
    }
    if (AtomicReference.class.isAssignableFrom(type)) {
      return named("", reference -> ((AtomicReference<?>) reference).get());
    }
    if (AtomicReferenceArray.class.isAssignableFrom(type)) {
      return JdkContents::elements;
    }
    if (type == Optional.class) {
      return named("", optional -> ((Optional<?>) optional).orElse(null));
    }
    return References.NONE;
  }

  private static References comparator(Class<?> type, JdkCalls calls) {
    if (SortedMap.class.isAssignableFrom(type)) {
      return comparator(calls, map -> ((SortedMap<?, ?>) map).comparator());
    }
    if (SortedSet.class.isAssignableFrom(type)) {
      return comparator(calls, set -> ((SortedSet<?>) set).comparator());
    }
    if (PriorityQueue.class.isAssignableFrom(type)) {
      return comparator(calls, queue -> ((PriorityQueue<?>) queue).comparator());
    }
    if (PriorityBlockingQueue.class.isAssignableFrom(type)) {
      return comparator(calls, queue -> ((PriorityBlockingQueue<?>) queue).comparator());
    }
    return References.NONE;
  }

  private static References comparator(JdkCalls calls, JdkCalls.Call plain) {
    return named("comparator", calls.to("comparator", plain));
  }

  private static References named(String name, JdkCalls.Call call) {
    return (holder, visitor) -> visitor.field(name, call.on(holder));
  }

  /** {@code Collections.nCopies()}. */
  static boolean isCopies(Class<?> type) {
    return type.getName().equals("java.util.Collections$CopiesList");
  }

  /** One for all: there may be billions. */
  private static void copied(Object list, ReferenceVisitor visitor) {
    List<?> copies = (List<?>) list;
    if (!copies.isEmpty()) {
      visitor.element(0, copies.get(0));
    }
  }

  private static void elements(Object array, ReferenceVisitor visitor) {
    AtomicReferenceArray<?> elements = (AtomicReferenceArray<?>) array;
    for (int i = 0; i < elements.length(); i++) {
      visitor.element(i, elements.get(i));
    }
  }
}

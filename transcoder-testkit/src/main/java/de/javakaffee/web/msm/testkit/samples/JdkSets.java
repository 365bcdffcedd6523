package de.javakaffee.web.msm.testkit.samples;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArraySet;

/** Sets of the JDK. */
final class JdkSets {
  private static final List<String> NAMES = List.of("Grace", "Ada", "barbara", "Katherine");

  private JdkSets() {}

  static Set<String> hashSet() {
    return new HashSet<>(NAMES);
  }

  static Set<Object> ofMixedValues() {
    Set<Object> mixed = new HashSet<>(List.of("1", 1, 1L, '1', 1.0, Weekday.FRIDAY));
    mixed.add(null);
    return mixed;
  }

  static Set<String> linkedHashSet() {
    return new LinkedHashSet<>(NAMES);
  }

  static SortedSet<String> treeSet() {
    return new TreeSet<>(NAMES);
  }

  static SortedSet<String> reverse() {
    SortedSet<String> names = new TreeSet<>(Comparator.reverseOrder());
    names.addAll(NAMES);
    return names;
  }

  static SortedSet<String> caseInsensitive() {
    SortedSet<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    names.addAll(NAMES);
    return names;
  }

  static void ignoresCase(Object decoded) {
    Expect.that(((SortedSet<?>) decoded).contains("BARBARA"), "case is ignored");
  }

  static SortedSet<String> natural() {
    SortedSet<String> names = new TreeSet<>(Comparator.naturalOrder());
    names.addAll(NAMES);
    return names;
  }

  static NavigableSet<String> descending() {
    return new TreeSet<>(NAMES).descendingSet();
  }

  static SortedSet<String> head() {
    return new TreeSet<>(NAMES).headSet("H");
  }

  static Set<String> empty() {
    return Collections.emptySet();
  }

  static Set<String> emptySorted() {
    return Collections.emptySortedSet();
  }

  static Set<String> singleton() {
    return Collections.singleton("Ada");
  }

  static Set<String> ofNone() {
    return Set.of();
  }

  static Set<String> ofOne() {
    return Set.of("Ada");
  }

  static Set<String> ofTwo() {
    return Set.of("Ada", "Grace");
  }

  static Set<String> ofMany() {
    return Set.of("Ada", "Grace", "Barbara", "Katherine", "Hedy", "Radia", "Frances");
  }

  static Set<String> copyOf() {
    return Set.copyOf(NAMES);
  }

  static Set<String> unmodifiable() {
    return Collections.unmodifiableSet(hashSet());
  }

  static Set<String> unmodifiableSorted() {
    return Collections.unmodifiableSortedSet(reverse());
  }

  static Set<String> unmodifiableNavigable() {
    return Collections.unmodifiableNavigableSet(new TreeSet<>(NAMES));
  }

  static Set<String> synchronizedSet() {
    return Collections.synchronizedSet(new LinkedHashSet<>(NAMES));
  }

  static Set<String> synchronizedSorted() {
    return Collections.synchronizedSortedSet(reverse());
  }

  static Set<String> checked() {
    return Collections.checkedSet(hashSet(), String.class);
  }

  static Set<String> checkedSorted() {
    return Collections.checkedSortedSet(reverse(), String.class);
  }

  static Set<String> fromConcurrentMap() {
    Set<String> names = Collections.newSetFromMap(new ConcurrentHashMap<>());
    names.addAll(NAMES);
    return names;
  }

  static Set<List<String>> fromIdentityMap() {
    Set<List<String>> lists = Collections.newSetFromMap(new IdentityHashMap<>());
    lists.add(JdkLists.arrayList());
    lists.add(JdkLists.arrayList());
    lists.add(JdkLists.none());
    return lists;
  }

  static Set<String> copyOnWrite() {
    return new CopyOnWriteArraySet<>(NAMES);
  }

  static Set<String> concurrentSkipList() {
    return new ConcurrentSkipListSet<>(NAMES);
  }

  static Set<String> concurrentKeys() {
    Set<String> names = ConcurrentHashMap.newKeySet();
    names.addAll(NAMES);
    return names;
  }

  static Set<Weekday> ofEnums() {
    return EnumSet.of(Weekday.MONDAY, Weekday.SUNDAY);
  }

  static Set<Weekday> ofNoEnums() {
    return EnumSet.noneOf(Weekday.class);
  }

  static void takesItsEnum(Object decoded) {
    @SuppressWarnings({"unchecked", "rawtypes"}) // of whichever class loader
    Set<?> others = EnumSet.complementOf((EnumSet) decoded);
    Expect.that(others.size() == Weekday.values().length, "an empty set of enums knows its type");
  }

  static Set<Element> ofManyEnums() {
    return EnumSet.complementOf(EnumSet.of(Element.XE));
  }

  static Set<Weekday> unmodifiableOfEnums() {
    return Collections.unmodifiableSet(ofEnums());
  }
}

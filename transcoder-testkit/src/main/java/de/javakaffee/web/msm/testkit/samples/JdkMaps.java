package de.javakaffee.web.msm.testkit.samples;

import java.util.AbstractMap.SimpleEntry;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Maps of the JDK. */
final class JdkMaps {
  private JdkMaps() {}

  private static Map<String, Integer> fill(Map<String, Integer> map) {
    map.put("two", 2);
    map.put("one", 1);
    map.put("four", 4);
    map.put("three", 3);
    return map;
  }

  private static NavigableMap<String, Integer> sorted() {
    NavigableMap<String, Integer> map = new TreeMap<>();
    fill(map);
    return map;
  }

  static Map<String, Integer> hashMap() {
    return fill(new HashMap<>());
  }

  static Map<Object, Object> withNulls() {
    Map<Object, Object> map = new HashMap<>();
    map.put(null, "value of null");
    map.put("key of null", null);
    return map;
  }

  static Map<Object, Object> withMixedKeys() {
    Map<Object, Object> map = new HashMap<>();
    map.put(1, "int");
    map.put(1L, "long");
    map.put("1", "string");
    map.put(Weekday.FRIDAY, "enum");
    map.put(new ArrayList<>(List.of("a", 1)), "list");
    map.put(new ArrayList<>(List.of("b", 2)), "another list");
    return map;
  }

  static Map<String, Integer> linkedHashMap() {
    return fill(new LinkedHashMap<>());
  }

  static Map<String, Integer> accessOrdered() {
    Map<String, Integer> map = fill(new LinkedHashMap<>(16, 0.75f, true));
    map.getOrDefault("two", 0);
    return map;
  }

  static void aLookUpMakesYoungest(Object decoded) {
    Map<?, ?> map = (Map<?, ?>) decoded;
    Expect.that(map.get("one") != null, "there is an entry \"one\"");
    List<?> keys = new ArrayList<>(map.keySet());
    Expect.that(keys.get(keys.size() - 1).equals("one"), "a look-up makes the entry the youngest");
  }

  static Map<String, Integer> treeMap() {
    return sorted();
  }

  static Map<String, Integer> reverse() {
    return fill(new TreeMap<>(Comparator.reverseOrder()));
  }

  static Map<String, Integer> hashtable() {
    return fill(new Hashtable<>());
  }

  static Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("colour", "green");
    properties.setProperty("size", "XL");
    return properties;
  }

  static Properties propertiesWithDefaults() {
    Properties properties = new Properties(properties());
    properties.setProperty("size", "S");
    return properties;
  }

  static void hasDefaults(Object decoded) {
    Properties properties = (Properties) decoded;
    Expect.that("green".equals(properties.getProperty("colour")), "the default is found");
    Expect.that(!properties.containsKey("colour"), "the default is not a mapping");
  }

  static Map<List<String>, String> identityHashMap() {
    IdentityHashMap<List<String>, String> map = new IdentityHashMap<>();
    map.put(JdkLists.arrayList(), "one");
    map.put(JdkLists.arrayList(), "another that is equal");
    return map;
  }

  static void knowsKeysByIdentity(Object decoded) {
    Map<?, ?> map = (Map<?, ?>) decoded;
    for (Object key : map.keySet()) {
      Expect.that(map.containsKey(key), "a key is found");
    }
    Expect.that(!map.containsKey(JdkLists.arrayList()), "an equal key is not");
  }

  static Map<Weekday, String> enumMap() {
    return new EnumMap<>(Map.of(Weekday.FRIDAY, "fish", Weekday.MONDAY, "blue"));
  }

  static Map<Weekday, String> emptyEnumMap() {
    return new EnumMap<>(Weekday.class);
  }

  static Map<Element, Integer> largeEnumMap() {
    Map<Element, Integer> numbers = new EnumMap<>(Element.class);
    for (Element element : Element.values()) {
      numbers.put(element, element.name().length());
    }
    return numbers;
  }

  static Map<String, Integer> concurrentHashMap() {
    return fill(new ConcurrentHashMap<>());
  }

  static Map<String, Integer> concurrentSkipListMap() {
    return fill(new ConcurrentSkipListMap<>());
  }

  static Map<String, Integer> concurrentSubMap() {
    ConcurrentNavigableMap<String, Integer> map = new ConcurrentSkipListMap<>();
    fill(map);
    return map.subMap("one", true, "three", true);
  }

  static Set<String> keysOfConcurrentHashMap() {
    ConcurrentHashMap<String, Integer> map = new ConcurrentHashMap<>();
    fill(map);
    return map.keySet(7);
  }

  static Map<String, Integer> empty() {
    return Collections.emptyMap();
  }

  static Map<String, Integer> emptySorted() {
    return Collections.emptySortedMap();
  }

  static Map<String, Integer> singleton() {
    return Collections.singletonMap("one", 1);
  }

  static Map<String, Integer> ofNone() {
    return Map.of();
  }

  static Map<String, Integer> ofOne() {
    return Map.of("one", 1);
  }

  static Map<String, Integer> ofMany() {
    return Map.of("one", 1, "two", 2, "three", 3, "four", 4, "five", 5);
  }

  static Map<String, Integer> copyOf() {
    return Map.copyOf(hashMap());
  }

  static Map<String, Integer> ofEntries() {
    return Map.ofEntries(Map.entry("one", 1), Map.entry("two", 2), Map.entry("three", 3));
  }

  static Map<String, Integer> unmodifiable() {
    return Collections.unmodifiableMap(linkedHashMap());
  }

  static Map<String, Integer> unmodifiableSorted() {
    return Collections.unmodifiableSortedMap(sorted());
  }

  static Map<String, Integer> unmodifiableNavigable() {
    return Collections.unmodifiableNavigableMap(sorted());
  }

  static void refusesToGrow(Object decoded) {
    @SuppressWarnings("unchecked")
    Map<Object, Object> map = (Map<Object, Object>) decoded;
    Expect.refusal(
        UnsupportedOperationException.class, () -> map.put("five", 5), "nothing can be added");
  }

  static Map<String, Integer> synchronizedMap() {
    return Collections.synchronizedMap(hashMap());
  }

  static Map<String, Integer> synchronizedSorted() {
    return Collections.synchronizedSortedMap(sorted());
  }

  static Map<String, Integer> checked() {
    return Collections.checkedMap(hashMap(), String.class, Integer.class);
  }

  static void refusesOtherTypes(Object decoded) {
    @SuppressWarnings("unchecked")
    Map<Object, Object> map = (Map<Object, Object>) decoded;
    Expect.refusal(
        ClassCastException.class, () -> map.put("five", "5"), "only integers can be added");
  }

  static SortedMap<String, Integer> sub() {
    return sorted().subMap("one", true, "three", true);
  }

  static SortedMap<String, Integer> head() {
    return sorted().tailMap("four", true).headMap("three", true);
  }

  static SortedMap<String, Integer> tail() {
    return sorted().tailMap("one", false);
  }

  static SortedMap<String, Integer> descending() {
    return sorted().descendingMap();
  }

  static void keepsToItsRange(Object decoded) {
    @SuppressWarnings("unchecked")
    Map<String, Integer> map = (Map<String, Integer>) decoded;
    Expect.refusal(
        IllegalArgumentException.class, () -> map.put("a", 0), "a key out of range is refused");
  }

  static void goesOnToTheEnd(Object decoded) {
    @SuppressWarnings("unchecked")
    Map<String, Integer> map = (Map<String, Integer>) decoded;
    map.put("zero", 0);
    Expect.that(map.containsKey("zero"), "a key behind the last fits");
    Expect.refusal(
        IllegalArgumentException.class, () -> map.put("one", 1), "a key out of range is refused");
  }

  /** A view and, as another attribute, the map that it shows. */
  static Attributes viewAndMap() {
    NavigableMap<String, Integer> map = sorted();
    return Attributes.of("view", map.tailMap("one", true)).and("map", map);
  }

  static void theViewWritesThrough(Object decoded) {
    @SuppressWarnings("unchecked")
    Map<String, Integer> view = (Map<String, Integer>) Attributes.get(decoded, "view");
    view.put("zero", 0);
    Map<?, ?> map = (Map<?, ?>) Attributes.get(decoded, "map");
    Expect.that(map.containsKey("zero"), "what is put into the view is in the map");
  }

  static Map.Entry<String, Integer> entry() {
    return new SimpleEntry<>("one", 1);
  }

  static Map.Entry<String, Integer> immutableEntry() {
    return new SimpleImmutableEntry<>("one", 1);
  }
}

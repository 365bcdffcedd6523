package de.javakaffee.web.msm.frame.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whose encoded form may differ though nothing has changed. */
@SuppressWarnings({"JdkObsolete", "serial"}) // sessions hold what they hold; never written
class OrderTest {
  private static final List<String> TWO = List.of("x", "y");
  private static final Map<String, Integer> PAIRS = Map.of("x", 1, "y", 2);

  private static final class CountingMap extends HashMap<String, Integer> {
    @Override
    public int size() {
      throw new AssertionError("the walk called code of the application");
    }
  }

  private static final class RecentMap extends LinkedHashMap<String, Integer> {}

  private record Point(int x, int y) {}

  private static Walk walk(Object value) {
    return new ObjectWalker(object -> false).walk(Map.of("a", value));
  }

  static Stream<Arguments> unstable() {
    CountingMap subclass = new CountingMap();
    subclass.putAll(PAIRS);
    return Stream.of(
        argumentSet("HashMap", new HashMap<>(PAIRS)),
        argumentSet("HashSet", new HashSet<>(TWO)),
        argumentSet("Hashtable", new Hashtable<>(PAIRS)),
        argumentSet("ConcurrentHashMap", new ConcurrentHashMap<>(PAIRS)),
        argumentSet("WeakHashMap", new WeakHashMap<>(PAIRS)),
        argumentSet("Properties", filled(new Properties())),
        argumentSet("Set.of", Set.copyOf(TWO)),
        argumentSet("Map.of", PAIRS),
        argumentSet("Collectors.toSet", TWO.stream().collect(Collectors.toSet())),
        argumentSet("unmodifiable set", Collections.unmodifiableSet(new HashSet<>(TWO))),
        argumentSet("synchronized map", Collections.synchronizedMap(new HashMap<>(PAIRS))),
        argumentSet("ConcurrentHashMap.newKeySet", filled(ConcurrentHashMap.newKeySet())),
        argumentSet("newSetFromMap", filled(Collections.newSetFromMap(new HashMap<>()))),
        argumentSet("keySet", new HashMap<>(PAIRS).keySet()),
        argumentSet("values", new HashMap<>(PAIRS).values()),
        argumentSet("subclass of HashMap", subclass),
        argumentSet(
            "deep inside", new Box(List.of(new TreeMap<>(Map.of("k", new HashSet<>(TWO)))))));
  }

  static Stream<Arguments> stable() {
    RecentMap subclass = new RecentMap();
    subclass.putAll(PAIRS);
    return Stream.of(
        argumentSet("LinkedHashMap", new LinkedHashMap<>(PAIRS)),
        argumentSet("LinkedHashSet", new LinkedHashSet<>(TWO)),
        argumentSet("TreeMap", new TreeMap<>(PAIRS)),
        argumentSet("TreeSet", new TreeSet<>(TWO)),
        argumentSet("ConcurrentSkipListSet", new ConcurrentSkipListSet<>(TWO)),
        argumentSet("EnumMap", new EnumMap<>(Map.of(Month.MAY, 1, Month.JUNE, 2))),
        argumentSet("EnumSet", EnumSet.allOf(Month.class)),
        argumentSet("ArrayList", new ArrayList<>(TWO)),
        argumentSet("List.of", TWO),
        argumentSet("ArrayDeque", new ArrayDeque<>(TWO)),
        argumentSet("PriorityQueue", new PriorityQueue<>(TWO)),
        argumentSet("CopyOnWriteArraySet", new CopyOnWriteArraySet<>(TWO)),
        argumentSet("unmodifiable list", Collections.unmodifiableList(new ArrayList<>(TWO))),
        argumentSet("subclass of LinkedHashMap", subclass),
        argumentSet("HashMap of one", new HashMap<>(Map.of("x", 1))),
        argumentSet("HashSet of one", new HashSet<>(List.of(new Object()))),
        argumentSet("empty HashMap", new HashMap<>()),
        argumentSet("Set.of one", Set.of("x")));
  }

  static Stream<Arguments> stableHashes() {
    return Stream.of(
        argumentSet("String", "x", "y"),
        argumentSet("Integer", 1, 2),
        argumentSet("Character", 'x', 'y'),
        argumentSet("UUID", new UUID(1, 2), new UUID(3, 4)),
        argumentSet("LocalDate", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 2)),
        argumentSet("several", "x", 2));
  }

  static Stream<Arguments> otherHashes() {
    return Stream.of(
        argumentSet("Object", new Object(), new Object()),
        argumentSet("enum", Month.MAY, Month.JUNE),
        argumentSet("Class", String.class, Integer.class),
        argumentSet("class of the application", new Point(1, 2), new Point(2, 3)),
        argumentSet("list", List.of(1), List.of(2)),
        argumentSet("one of two", "x", Month.MAY));
  }

  private static Properties filled(Properties properties) {
    properties.setProperty("x", "1");
    properties.setProperty("y", "2");
    return properties;
  }

  private static Collection<String> filled(Set<String> set) {
    set.addAll(TWO);
    return set;
  }

  @ParameterizedTest
  @MethodSource("unstable")
  void hashContainersAreOrderUnstable(Object value) {
    assertThat(walk(value).orderUnstable()).containsExactly("a");
    assertThat(walk(value).identityOrdered()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("stable")
  void otherContainersAreNot(Object value) {
    assertThat(walk(value).orderUnstable()).isEmpty();
    assertThat(walk(value).identityOrdered()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("stableHashes")
  void keysWhoseHashIsTheirContentsDoNotOrderByIdentity(Object one, Object other) {
    assertThat(walk(new HashMap<>(Map.of(one, 1, other, 2))).identityOrdered()).isEmpty();
    assertThat(walk(new HashSet<>(List.of(one, other))).identityOrdered()).isEmpty();
    assertThat(walk(Set.of(one, other)).identityOrdered()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("otherHashes")
  void otherKeysOrderByIdentity(Object one, Object other) {
    assertThat(walk(new HashMap<>(Map.of(one, 1, other, 2))).identityOrdered())
        .containsExactly("a");
    assertThat(walk(new HashSet<>(List.of(one, other))).identityOrdered()).containsExactly("a");
    assertThat(walk(Map.of(one, 1, other, 2)).identityOrdered()).containsExactly("a");
  }

  @Test
  void valuesOfAMapDoNotOrderIt() {
    assertThat(walk(new HashMap<>(Map.of("x", new Object(), "y", new Object()))).identityOrdered())
        .isEmpty();
  }

  @Test
  void identityHashMapOrdersByIdentityEvenStrings() {
    IdentityHashMap<String, Integer> map = new IdentityHashMap<>();
    map.put("x", 1);
    map.put("y", 2);
    assertThat(walk(map).orderUnstable()).containsExactly("a");
    assertThat(walk(map).identityOrdered()).containsExactly("a");
  }

  @Test
  void linkedContainersOfObjectsDoNotOrderByIdentity() {
    assertThat(walk(new LinkedHashSet<>(List.of(new Object(), new Object()))).identityOrdered())
        .isEmpty();
  }

  @Test
  void flagsHoldForTheWholeGroupAndNoOther() {
    Box shared = new Box("x");
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("a", shared);
    values.put("b", List.of(shared, new HashSet<>(TWO)));
    values.put("c", new Box("x"));
    Walk walk = new ObjectWalker(object -> false).walk(values);
    assertThat(walk.orderUnstable()).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void immutableSetInTwoAttributesFlagsBothThoughItDoesNotConnectThem() {
    Walk walk =
        new TwoAttributes(new Box(PAIRS), new Box(PAIRS)).walk(new ObjectWalker(object -> false));
    assertThat(walk.groups()).isEqualTo(TwoAttributes.APART);
    assertThat(walk.orderUnstable()).containsExactlyInAnyOrder("a", "b");
  }
}

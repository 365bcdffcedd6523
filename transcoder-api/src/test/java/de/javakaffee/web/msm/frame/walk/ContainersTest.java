package de.javakaffee.web.msm.frame.walk;

import static de.javakaffee.web.msm.frame.walk.TwoAttributes.APART;
import static de.javakaffee.web.msm.frame.walk.TwoAttributes.TOGETHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What JDK classes hold connects, however they hold it. */
@SuppressWarnings("JdkObsolete") // sessions hold what they hold
class ContainersTest {

  static Stream<Arguments> containers() {
    return Stream.of(
        holder("ArrayList", x -> new ArrayList<>(List.of(x))),
        holder("LinkedList", x -> new LinkedList<>(List.of(x))),
        holder("Vector", x -> new Vector<>(List.of(x))),
        holder("ArrayDeque", x -> new ArrayDeque<>(List.of(x))),
        holder("HashSet", x -> new HashSet<>(List.of(x))),
        holder("LinkedHashSet", x -> new LinkedHashSet<>(List.of(x))),
        holder("CopyOnWriteArrayList", x -> new CopyOnWriteArrayList<>(List.of(x))),
        holder("ConcurrentLinkedDeque", x -> new ConcurrentLinkedDeque<>(List.of(x))),
        holder("LinkedBlockingQueue", x -> new LinkedBlockingQueue<>(List.of(x))),
        holder("HashMap value", x -> new HashMap<>(Map.of("k", x))),
        holder("HashMap key", x -> new HashMap<>(Map.of(x, "v"))),
        holder("LinkedHashMap value", x -> new LinkedHashMap<>(Map.of("k", x))),
        holder("TreeMap value", x -> new TreeMap<>(Map.of("k", x))),
        holder("EnumMap value", x -> new EnumMap<>(Map.of(TimeUnit.DAYS, x))),
        holder("IdentityHashMap key", ContainersTest::identityMapOf),
        holder("WeakHashMap key", x -> new WeakHashMap<>(Map.of(x, "v"))),
        holder("Hashtable value", x -> new Hashtable<>(Map.of("k", x))),
        holder("ConcurrentHashMap value", x -> new ConcurrentHashMap<>(Map.of("k", x))),
        holder("ConcurrentSkipListMap value", x -> new ConcurrentSkipListMap<>(Map.of("k", x))),
        holder("Properties value", x -> propertiesOf(new Properties(), x)),
        holder("Properties default", x -> new Properties(propertiesOf(new Properties(), x))),
        holder("List.of", List::of),
        holder("List.of many", x -> List.of(1, 2, 3, x)),
        holder("Set.of", Set::of),
        holder("Map.of key", x -> Map.of(x, 1)),
        holder("Map.of value", x -> Map.of(1, x)),
        holder("Map.entry", x -> Map.entry(1, x)),
        holder("subList of List.of", x -> List.of(1, 2, x).subList(1, 3)),
        holder("Collectors.toSet", x -> Stream.of(x).collect(Collectors.toSet())),
        holder("Stream.toList", x -> Stream.of(x).toList()),
        holder("Arrays.asList", Arrays::asList),
        holder("Collections.nCopies", x -> Collections.nCopies(3, x)),
        holder("Collections.nCopies many", x -> Collections.nCopies(Integer.MAX_VALUE, x)),
        holder("Collections.singletonList", Collections::singletonList),
        holder("Collections.singletonMap", x -> Collections.singletonMap("k", x)),
        holder("Collections.unmodifiableMap", x -> Collections.unmodifiableMap(mapOf(x))),
        holder("Collections.synchronizedMap", x -> Collections.synchronizedMap(mapOf(x))),
        holder(
            "Collections.checkedMap",
            x -> Collections.checkedMap(mapOf(x), String.class, Object.class)),
        holder(
            "Collections.newSetFromMap",
            x -> addedTo(Collections.newSetFromMap(new HashMap<>()), x)),
        holder(
            "Collections.asLifoQueue",
            x -> addedTo(Collections.asLifoQueue(new ArrayDeque<>()), x)),
        holder("ConcurrentHashMap.newKeySet", x -> addedTo(ConcurrentHashMap.newKeySet(), x)),
        holder("subMap", x -> new TreeMap<>(mapOf(x)).headMap("z")),
        holder("subList", x -> new ArrayList<>(List.of(1, x)).subList(1, 2)),
        holder("keySet", x -> new HashMap<>(Map.of(x, 1)).keySet()),
        holder("values", x -> mapOf(x).values()),
        holder("entrySet", x -> mapOf(x).entrySet()),
        holder("SimpleEntry", x -> new SimpleEntry<>("k", x)),
        holder("AtomicReference", AtomicReference::new),
        holder("AtomicReferenceArray", x -> new AtomicReferenceArray<>(new Object[] {1, x})),
        holder("Optional", Optional::of),
        holder("array", x -> new Object[][] {{null, x}}),
        holder("typed array", x -> new Box[] {(Box) x}),
        holder("list in a list", x -> List.of(new ArrayList<>(List.of(List.of(x))))),
        holder("comparator of a TreeMap", x -> new TreeMap<Object, Object>(new ByRank(x))),
        holder("comparator of a TreeSet", x -> new TreeSet<Object>(new ByRank(x))),
        holder("comparator of a PriorityQueue", x -> new PriorityQueue<Object>(new ByRank(x))),
        holder(
            "comparator of a PriorityBlockingQueue",
            x -> new PriorityBlockingQueue<Object>(1, new ByRank(x))),
        holder("reversed comparator", x -> new ByRank(x).reversed()),
        holder("composed comparator", x -> new ByRank(x).thenComparing(new ByRank(1))));
  }

  private record ByRank(Object table) implements Comparator<Object>, java.io.Serializable {
    @Override
    public int compare(Object a, Object b) {
      return Integer.compare(a.hashCode(), b.hashCode());
    }
  }

  private static Arguments holder(String name, Function<Object, Object> holder) {
    return argumentSet(name, holder);
  }

  private static Map<String, Object> mapOf(Object value) {
    return new LinkedHashMap<>(Map.of("k", value));
  }

  private static Object identityMapOf(Object key) {
    IdentityHashMap<Object, Object> map = new IdentityHashMap<>();
    map.put(key, "v");
    return map;
  }

  private static Properties propertiesOf(Properties properties, Object value) {
    properties.put("k", value);
    return properties;
  }

  private static <C extends java.util.Collection<Object>> C addedTo(C container, Object element) {
    container.add(element);
    return container;
  }

  @ParameterizedTest
  @MethodSource("containers")
  void connectByWhatTheyHold(Function<Object, Object> holder) {
    Box shared = new Box("x");
    assertThat(new TwoAttributes(holder.apply(shared), shared).groups()).isEqualTo(TOGETHER);
    assertThat(new TwoAttributes(holder.apply(shared), holder.apply(shared)).groups())
        .isEqualTo(TOGETHER);
  }

  @ParameterizedTest
  @MethodSource("containers")
  void stayApartIfTheyHoldEqualThings(Function<Object, Object> holder) {
    assertThat(new TwoAttributes(holder.apply(new Box("x")), holder.apply(new Box("x"))).groups())
        .isEqualTo(APART);
  }

  @Test
  void twoWrappersOfOneListConnectThoughItHoldsStringsOnly() {
    List<String> list = new ArrayList<>(List.of("x"));
    assertThat(
            new TwoAttributes(
                    Collections.unmodifiableList(list), Collections.synchronizedList(list))
                .groups())
        .isEqualTo(TOGETHER);
  }

  @Test
  void wrapperConnectsWithWhatItWraps() {
    Map<String, String> map = new HashMap<>();
    assertThat(new TwoAttributes(Collections.unmodifiableMap(map), map).groups())
        .isEqualTo(TOGETHER);
  }

  @Test
  void listConnectsWithTheArrayBehindIt() {
    String[] array = {"x"};
    assertThat(new TwoAttributes(Arrays.asList(array), array).groups()).isEqualTo(TOGETHER);
  }

  /** Stands for itself in a stream, and still is the object that the other attribute holds. */
  private static final class Replaced extends Box {
    private static final long serialVersionUID = 1L;

    Replaced(Object content) {
      super(content);
    }

    private Object writeReplace() {
      return new Box(content);
    }
  }

  @ParameterizedTest
  @MethodSource("containers")
  void connectByObjectsThatReplaceThemselves(Function<Object, Object> holder) {
    Replaced shared = new Replaced("x");
    assertThat(new TwoAttributes(holder.apply(shared), shared).groups()).isEqualTo(TOGETHER);
  }

  @Test
  void subMapConnectsWithItsMap() {
    TreeMap<String, String> map = new TreeMap<>(Map.of("k", "v"));
    assertThat(new TwoAttributes(map.tailMap("a"), map).groups()).isEqualTo(TOGETHER);
  }
}

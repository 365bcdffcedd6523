package de.javakaffee.web.msm.testkit.samples;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Objects reached in more than one way, and how many of them there are. */
@SuppressWarnings("unused") // only serializers read the fields
final class Graphs {
  private static final int MANY = 100_000;
  private static final int DEEP = 3_000;

  /** A node that may refer to anything. Compared by identity. */
  static final class Node implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String name;
    private @Nullable Object first;
    private @Nullable Object second;

    Node(String name) {
      this.name = name;
    }

    Node to(Object first) {
      this.first = first;
      return this;
    }

    Node and(Object second) {
      this.second = second;
      return this;
    }
  }

  private Graphs() {}

  static List<Object> sharedInAList() {
    List<String> shared = JdkLists.arrayList();
    return new ArrayList<>(List.of(shared, shared, JdkLists.arrayList()));
  }

  static Object sharedInABean() {
    Node shared = new Node("shared");
    return new Node("holder").to(shared).and(new Node("between").to(shared));
  }

  static Object sharedArray() {
    int[] numbers = {1, 2, 3};
    return new Node("holder").to(numbers).and(new Object[] {numbers, new int[] {1, 2, 3}});
  }

  static Attributes sharedBetweenAttributes() {
    Node shared = new Node("shared");
    return Attributes.of("one", new Node("one").to(shared))
        .and("other", new ArrayList<>(List.of(shared)))
        .and("apart", new Node("shared"));
  }

  static Attributes oneObjectUnderTwoNames() {
    List<String> list = JdkLists.arrayList();
    return Attributes.of("one", list).and("other", list);
  }

  static Attributes enumSetInTwoAttributes() {
    Set<Weekday> days = EnumSet.of(Weekday.FRIDAY);
    return Attributes.of("one", days).and("other", new ArrayList<>(List.of(days)));
  }

  static Attributes valueOfTwoMaps() {
    List<String> shared = JdkLists.arrayList();
    SortedMap<String, Object> one = new TreeMap<>(Map.of("a", shared));
    SortedMap<String, Object> other = new TreeMap<>(Map.of("b", shared));
    return Attributes.of("one", one).and("other", other);
  }

  static void isOneList(Object decoded) {
    Object one = ((Map<?, ?>) Attributes.get(decoded, "one")).get("a");
    Object other = ((Map<?, ?>) Attributes.get(decoded, "other")).get("b");
    Expect.that(one == other, "both maps hold one list");
  }

  /** Equal, but not the same: a change of one must not show in the other. */
  static List<Object> equalButDistinct() {
    return new ArrayList<>(
        List.of(
            JdkLists.arrayList(),
            JdkLists.arrayList(),
            JdkLists.none(),
            JdkLists.none(),
            new Records.Point(1, 1),
            new Records.Point(1, 1)));
  }

  static Object diamond() {
    Node bottom = new Node("bottom");
    return new Node("top").to(new Node("left").to(bottom)).and(new Node("right").to(bottom));
  }

  static Object refersToItself() {
    Node node = new Node("self");
    return node.to(node);
  }

  static Object eachOther() {
    Node one = new Node("one");
    return one.to(new Node("other").to(one));
  }

  static Object ring() {
    Node first = new Node("0");
    Node last = first;
    for (int i = 1; i < 100; i++) {
      Node next = new Node(Integer.toString(i));
      last.to(next);
      next.and(last);
      last = next;
    }
    last.to(first);
    return first.and(last);
  }

  static List<Object> listInItself() {
    List<Object> list = new ArrayList<>();
    list.add("before");
    list.add(list);
    return list;
  }

  static Map<String, Object> mapInItself() {
    Map<String, Object> map = new HashMap<>();
    map.put("self", map);
    return map;
  }

  static Object[] arrayInItself() {
    Object[] array = new Object[2];
    array[0] = array;
    return array;
  }

  static Object identityKeys() {
    Node one = new Node("key");
    Node other = new Node("key");
    IdentityHashMap<Node, String> map = new IdentityHashMap<>();
    map.put(one, "one");
    map.put(other, "other");
    return new Node("holder").to(new ArrayList<>(List.of(one, other))).and(map);
  }

  /** Keys without equals: found by themselves alone. */
  static Object keysWithoutEquals() {
    Node one = new Node("key");
    Node other = new Node("key");
    Map<Node, Integer> map = new HashMap<>(Map.of(one, 1, other, 2));
    return new ArrayList<>(List.of(map, one, new HashSet<>(List.of(other, one))));
  }

  static void areFoundByThemselves(Object decoded) {
    List<?> list = (List<?>) decoded;
    Object one = list.get(1);
    Expect.that(Integer.valueOf(1).equals(((Map<?, ?>) list.get(0)).get(one)), "a key is found");
    Expect.that(((Set<?>) list.get(2)).contains(one), "an element is found");
  }

  /** A key whose object refers to the map that it is a key of. */
  static Object keyThatKnowsItsMap() {
    Map<Node, String> map = new LinkedHashMap<>();
    map.put(new Node("key").to(map), "value");
    return map;
  }

  static List<Integer> manyElements() {
    List<Integer> list = new ArrayList<>(MANY);
    for (int i = 0; i < MANY; i++) {
      list.add(i);
    }
    return list;
  }

  static Map<String, Integer> manyMappings() {
    Map<String, Integer> map = new HashMap<>();
    for (int i = 0; i < MANY; i++) {
      map.put("key " + i, i);
    }
    return map;
  }

  static List<Object> manyBeans() {
    List<Object> list = new ArrayList<>();
    for (int i = 0; i < MANY / 10; i++) {
      list.add(new Records.Point(i, -i));
    }
    return list;
  }

  static Object deepLists() {
    List<Object> list = new ArrayList<>(List.of("bottom"));
    for (int i = 1; i < DEEP; i++) {
      list = new ArrayList<>(Arrays.asList(i, list));
    }
    return list;
  }

  static Object deepMaps() {
    Map<String, Object> map = new HashMap<>(Map.of("bottom", 0));
    for (int i = 1; i < DEEP; i++) {
      Map<String, Object> holder = new LinkedHashMap<>();
      holder.put("next", map);
      map = holder;
    }
    return map;
  }

  static Object deepArrays() {
    Object[] array = {"bottom"};
    for (int i = 1; i < DEEP; i++) {
      array = new Object[] {array};
    }
    return array;
  }

  static Object linkedBeans() {
    Node node = new Node("bottom");
    for (int i = 1; i < DEEP; i++) {
      node = new Node("n").to(node);
    }
    return node;
  }

  static Object deepWrappers() {
    List<Object> list = new ArrayList<>(List.of("bottom"));
    for (int i = 1; i < DEEP / 10; i++) {
      list = Collections.unmodifiableList(new ArrayList<>(List.of(list)));
    }
    return list;
  }
}

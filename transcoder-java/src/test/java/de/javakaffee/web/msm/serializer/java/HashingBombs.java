package de.javakaffee.web.msm.serializer.java;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Objects of a few kilobytes whose hash code takes some 2^100 steps. They are made without
 * computing it: each key goes into its set or map while it is empty and is filled afterwards.
 */
final class HashingBombs {
  private static final int LEVELS = 100;

  private HashingBombs() {}

  /** Named, since nobody may ask the value for its text, which would be as long. */
  record Bomb(String name, Object value) {
    @Override
    public String toString() {
      return name;
    }
  }

  @SuppressWarnings("JdkObsolete") // attackers do not care
  static List<Bomb> all() {
    List<Object> key = new ArrayList<>();
    List<Bomb> bombs =
        List.of(
            new Bomb("HashSet", new HashSet<>(Set.of(key))),
            new Bomb("LinkedHashSet", new LinkedHashSet<>(Set.of(key))),
            new Bomb("Set.of", Set.of(key, "other")),
            new Bomb("HashMap", new HashMap<>(Map.of(key, 1))),
            new Bomb("Hashtable", new Hashtable<>(Map.of(key, 1))),
            new Bomb("ConcurrentHashMap", new ConcurrentHashMap<>(Map.of(key, 1))),
            new Bomb("Map.of", Map.of(key, 1, "other", 2)),
            new Bomb("nested sets", nestedSets()),
            new Bomb("flat", flat()),
            new Bomb("cyclic", cyclic()),
            new Bomb("many heavy keys", manyHeavyKeys()),
            new Bomb("Vector as key", keyedBy(new Vector<>())),
            new Bomb("CopyOnWriteArrayList as key", keyedBy(new CopyOnWriteArrayList<>())),
            new Bomb("wrapper as key", keyedByWrapper()));
    key.add(sharedTwiceOnEveryLevel(LEVELS));
    return bombs;
  }

  /** SerialDOS as published. */
  static Set<Object> nestedSets() {
    Set<Object> root = new HashSet<>();
    Set<Object> one = root;
    Set<Object> two = new HashSet<>();
    for (int i = 0; i < LEVELS; i++) {
      Set<Object> nextOne = new HashSet<>(Set.of("foo"));
      Set<Object> nextTwo = new HashSet<>();
      one.add(nextOne);
      one.add(nextTwo);
      two.add(nextOne);
      two.add(nextTwo);
      one = nextOne;
      two = nextTwo;
    }
    return root;
  }

  static List<Object> sharedTwiceOnEveryLevel(int levels) {
    List<Object> list = new ArrayList<>();
    for (int i = 0; i < levels; i++) {
      list = i % 2 == 0 ? new ArrayList<>(List.of(list, list)) : Arrays.asList(list, list);
    }
    return list;
  }

  /** Nothing is nested in the stream: every list refers to an earlier one. */
  private static Object flat() {
    List<Object> flat = new ArrayList<>();
    List<Object> list = new ArrayList<>();
    for (int i = 0; i < LEVELS; i++) {
      flat.add(list);
      list = new ArrayList<>(List.of(list, list));
    }
    flat.add(keyedBy(new ArrayList<>(), list));
    return flat;
  }

  /** Each list is still being read when the key, which is deepest inside, is hashed. */
  private static Object cyclic() {
    List<Object> first = new ArrayList<>();
    List<Object> list = first;
    for (int i = 0; i < LEVELS; i++) {
      List<Object> next = new ArrayList<>(Arrays.asList(list, list));
      list.add(next);
      list = next;
    }
    list.add(keyedBy(new ArrayList<>(), list));
    return first;
  }

  /** Each of them could be borne. */
  private static Object manyHeavyKeys() {
    List<Object> heavy = sharedTwiceOnEveryLevel(16);
    List<Object> sets = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      sets.add(keyedBy(new ArrayList<>(), heavy));
    }
    return sets;
  }

  private static Object keyedByWrapper() {
    List<Object> inner = new ArrayList<>();
    Map<Object, Object> map = new HashMap<>();
    Object bomb = Set.of(Collections.unmodifiableList(inner), Collections.synchronizedMap(map));
    map.put("value", sharedTwiceOnEveryLevel(LEVELS));
    return bomb;
  }

  private static Object keyedBy(List<Object> key) {
    return keyedBy(key, sharedTwiceOnEveryLevel(LEVELS));
  }

  private static Object keyedBy(List<Object> key, Object content) {
    Object bomb = new HashSet<>(Set.of(key));
    key.add(content);
    return bomb;
  }
}

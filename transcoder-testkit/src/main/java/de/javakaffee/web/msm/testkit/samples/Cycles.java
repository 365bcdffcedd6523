package de.javakaffee.web.msm.testkit.samples;

import de.javakaffee.web.msm.testkit.samples.Graphs.Node;
import java.lang.reflect.Proxy;
import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
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
import java.util.TreeMap;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** A node that holds a container that holds the node, for every kind of container. */
final class Cycles {
  private Cycles() {}

  private static Object through(Function<Node, Object> container) {
    Node node = new Node("node");
    return node.to(container.apply(node));
  }

  private static Object throughElements(Collection<Object> empty) {
    return through(
        node -> {
          empty.add(node);
          return empty;
        });
  }

  private static Object throughValues(Map<String, Object> empty) {
    return through(
        node -> {
          empty.put("node", node);
          return empty;
        });
  }

  static Object arrayList() {
    return throughElements(new ArrayList<>());
  }

  static Object linkedList() {
    return throughElements(new LinkedList<>());
  }

  static Object vector() {
    return throughElements(new Vector<>());
  }

  static Object copyOnWriteList() {
    return throughElements(new CopyOnWriteArrayList<>());
  }

  static Object arrayDeque() {
    return throughElements(new ArrayDeque<>());
  }

  static Object concurrentQueue() {
    return throughElements(new ConcurrentLinkedQueue<>());
  }

  static Object blockingQueue() {
    return throughElements(new LinkedBlockingQueue<>(3));
  }

  static Object hashSet() {
    return throughElements(new HashSet<>());
  }

  static Object linkedHashSet() {
    return throughElements(new LinkedHashSet<>());
  }

  static Object hashMap() {
    return throughValues(new HashMap<>());
  }

  static Object linkedHashMap() {
    return throughValues(new LinkedHashMap<>());
  }

  static Object treeMap() {
    return throughValues(new TreeMap<>());
  }

  static Object hashtable() {
    return throughValues(new Hashtable<>());
  }

  static Object concurrentMap() {
    return throughValues(new ConcurrentHashMap<>());
  }

  static Object skipListMap() {
    return throughValues(new ConcurrentSkipListMap<>());
  }

  static Object identityMap() {
    return through(
        node -> {
          IdentityHashMap<Node, Node> map = new IdentityHashMap<>();
          map.put(node, node);
          return map;
        });
  }

  static Object enumMap() {
    return through(node -> new EnumMap<>(Map.of(Weekday.FRIDAY, node)));
  }

  static Object array() {
    return through(node -> new Object[] {null, node});
  }

  static Object asList() {
    return through(node -> Arrays.asList(null, node));
  }

  static Object unmodifiableList() {
    return through(node -> Collections.unmodifiableList(new ArrayList<>(List.of(node))));
  }

  static Object synchronizedMap() {
    return through(node -> Collections.synchronizedMap(new HashMap<>(Map.of("node", node))));
  }

  static Object singletonList() {
    return through(Collections::singletonList);
  }

  /** An immutable list cannot be made before its elements: it must be completed later. */
  static Object listOf() {
    return through(node -> List.of("first", node));
  }

  static Object mapOf() {
    return through(node -> Map.of("node", node));
  }

  static Object entry() {
    return through(node -> new SimpleEntry<>("node", node));
  }

  static Object atomicReference() {
    return through(AtomicReference::new);
  }

  /** A record cannot be made before its components. */
  static Object genericRecord() {
    return through(node -> new Records.Page<>(new ArrayList<>(List.of(node)), 1));
  }

  static Object lambda() {
    return through(node -> (Functions.Text) node::toString);
  }

  static Object proxy() {
    return through(
        node -> {
          Functions.Answers handler = new Functions.Answers();
          handler.about(node);
          return Proxy.newProxyInstance(
              Cycles.class.getClassLoader(), new Class<?>[] {Functions.Greeting.class}, handler);
        });
  }

  static Object throwable() {
    return through(
        node -> {
          Exception thrown = new Throwables.Telling(node);
          thrown.setStackTrace(new StackTraceElement[0]);
          return thrown;
        });
  }
}

package de.javakaffee.web.msm.testkit.samples;

import java.io.Serializable;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/** Classes of the application that extend collections and values of the JDK, with own fields. */
@SuppressWarnings("unused") // only serializers read the fields
final class Subclasses {
  static final class Basket extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    private String owner = "nobody";
    private final int[] sizes = {1, 2};
  }

  static final class Registry extends HashMap<String, Integer> {
    private static final long serialVersionUID = 1L;

    private String name = "";
  }

  /** Forgets the entry that was not used for longest. */
  static final class Cache extends LinkedHashMap<String, Integer> {
    private static final long serialVersionUID = 1L;

    private final int limit;

    Cache(int limit) {
      super(16, 0.75f, true);
      this.limit = limit;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
      return size() > limit;
    }
  }

  static final class Index extends TreeMap<String, Integer> {
    private static final long serialVersionUID = 1L;

    private final String language = "de";

    Index() {
      super(String.CASE_INSENSITIVE_ORDER);
    }
  }

  static final class Tags extends HashSet<String> {
    private static final long serialVersionUID = 1L;

    private boolean sealed;
  }

  static final class Settings extends Properties {
    private static final long serialVersionUID = 1L;

    private final String source;

    Settings(String source) {
      this.source = source;
    }
  }

  static final class Birthday extends Date {
    private static final long serialVersionUID = 1L;

    private final String of;

    Birthday(String of, long time) {
      super(time);
      this.of = of;
    }
  }

  /** A list that keeps no elements. */
  static final class Range extends AbstractList<Integer> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int from;
    private final int size;

    Range(int from, int size) {
      this.from = from;
      this.size = size;
    }

    @Override
    public Integer get(int index) {
      return from + index;
    }

    @Override
    public int size() {
      return size;
    }
  }

  private Subclasses() {}

  static Basket ofArrayList() {
    Basket basket = new Basket();
    basket.add("apple");
    basket.add("pear");
    basket.owner = "Ada";
    return basket;
  }

  static Registry ofHashMap() {
    Registry registry = new Registry();
    registry.put("one", 1);
    registry.name = "numbers";
    return registry;
  }

  static Cache ofLinkedHashMap() {
    Cache cache = new Cache(2);
    cache.put("one", 1);
    cache.put("two", 2);
    return cache;
  }

  static void forgetsTheOldest(Object decoded) {
    Cache cache = (Cache) decoded;
    Expect.that(cache.get("one") != null, "one is there");
    cache.put("three", 3);
    Expect.that(List.of("one", "three").equals(List.copyOf(cache.keySet())), "two is forgotten");
  }

  static SortedMap<String, Integer> ofTreeMap() {
    Index index = new Index();
    index.put("b", 2);
    index.put("A", 1);
    return index;
  }

  static Tags ofHashSet() {
    Tags tags = new Tags();
    tags.add("new");
    tags.sealed = true;
    return tags;
  }

  static Settings ofProperties() {
    Settings settings = new Settings("file");
    settings.setProperty("colour", "green");
    return settings;
  }

  static Birthday ofDate() {
    return new Birthday("Ada", -4_861_641_600_000L);
  }

  static Range ofAbstractList() {
    return new Range(5, 3);
  }
}

package de.javakaffee.web.msm.testkit.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@SuppressWarnings("JavaUtilDate") // has an identity and is equal by value
final class IdentityDifferencesTest {
  private static final int[] EMPTY = {};

  private static List<Object> list(Object... elements) {
    return new ArrayList<>(Arrays.asList(elements));
  }

  @Test
  void oneObjectBecameTwo() {
    Date shared = new Date(1);
    Planted.isFound(
        list(shared, shared),
        list(new Date(1), new Date(1)),
        "a[1]: java.util.Date: one object here and at a[0], but two in the copy");
  }

  @Test
  void twoObjectsBecameOne() {
    Date shared = new Date(1);
    Planted.isFound(
        list(new Date(1), new Date(1)),
        list(shared, shared),
        "a[1]: java.util.Date: one object here and at a[0] in the copy, but two in the original");
  }

  @Test
  void twoEmptyListsBecameOne() {
    List<Object> shared = list();
    Planted.isFound(
        list(list(), list()),
        list(shared, shared),
        "a[1]: java.util.ArrayList: one object here and at a[0] in the copy,"
            + " but two in the original");
  }

  @Test
  void anObjectOfTwoAttributesBecameTwo() {
    Map<String, @Nullable Object> original = new HashMap<>();
    Map<String, @Nullable Object> copy = new HashMap<>();
    Date shared = new Date(1);
    for (String name : List.of("a", "b")) {
      original.put(name, list(shared));
      copy.put(name, list(new Date(1)));
    }

    Planted.isFound(
        original,
        copy,
        "b",
        "b[0]: java.util.Date: one object here and at a[0], but two in the copy");
  }

  @Test
  void aCycleLeadsToACopyOfItsStart() {
    List<Object> original = list();
    original.add(original);
    List<Object> inner = list();
    inner.add(inner);

    Planted.isFound(
        original,
        list(inner),
        "a[0]: java.util.ArrayList: one object here and at a, but two in the copy");
  }

  @Test
  void keysKnownByIdentityWereExchanged() {
    Date one = new Date(1);
    Date other = new Date(1);
    IdentityHashMap<Object, Object> original = new IdentityHashMap<>();
    original.put(one, "one");
    original.put(other, "other");
    IdentityHashMap<Object, Object> copy = new IdentityHashMap<>();
    copy.put(one, "other");
    copy.put(other, "one");

    Planted.isNone(list(one, other, original), list(one, other, new IdentityHashMap<>(original)));
    Planted.isNone(original, copy);
    assertThatThrownBy(() -> Planted.isNone(list(one, other, original), list(one, other, copy)))
        .hasMessageMatching(
            ".*at a\\[2]\\[value [01]]: expected java.lang.String \"(one|other)\", was .*");
  }

  @Test
  void valuesHaveNoIdentityThatCounts() {
    String text = "text";
    UUID id = new UUID(1, 2);
    Planted.isNone(
        list(text, text, id, id, List.of(1), List.of(1), new int[0], new int[0]),
        list(new String(text), text, new UUID(1, 2), id, List.of(1), List.of(1), EMPTY, EMPTY));
  }

  private static final class ByNumber implements Comparator<Integer> {
    @Override
    public int compare(Integer one, Integer other) {
      return one.compareTo(other);
    }
  }

  @Test
  void comparatorsWithoutFieldsHaveNoIdentityThatCounts() {
    ByNumber one = new ByNumber();
    Planted.isNone(list(one, one), list(new ByNumber(), one));
    Planted.isNone(list(new ByNumber(), one), list(one, one));
  }

  @Test
  void elementsOfImmutableListsHaveOne() {
    Date shared = new Date(1);
    Planted.isFound(
        list(List.of(shared), List.of(shared)),
        list(List.of(new Date(1)), List.of(new Date(1))),
        "a[1]~0: java.util.Date: one object here and at a[0]~0, but two in the copy");
  }

  @Test
  void tellsWhetherAnyObjectIsShared() {
    Date shared = new Date(1);
    assertThat(GraphComparison.hasSharedObjects(Map.of("a", shared, "b", list(shared)))).isTrue();
    assertThat(GraphComparison.hasSharedObjects(Map.of("a", new Date(1), "b", list(new Date(1)))))
        .isFalse();
  }
}

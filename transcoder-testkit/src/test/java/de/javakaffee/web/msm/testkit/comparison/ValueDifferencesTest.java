package de.javakaffee.web.msm.testkit.comparison;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class ValueDifferencesTest {
  private static List<Object> list(Object... elements) {
    return new ArrayList<>(Arrays.asList(elements));
  }

  @Test
  void aMissingAttribute() {
    assertThatThrownBy(
            () -> GraphComparison.verify("SAMPLE", Map.of("a", 1, "b", 2), Map.of("a", 1)))
        .hasMessage("SAMPLE: expected the attributes [a, b], was [a]");
  }

  @Test
  void anotherString() {
    Planted.isFound(
        list("x", "Grace"),
        list("x", "Gr\u0000ce"),
        "a[1]: expected java.lang.String \"Grace\", was java.lang.String \"Gr\\u0000ce\"");
  }

  @Test
  void nullInPlaceOfAValueAndAValueInPlaceOfNull() {
    Map<String, String> copy = new HashMap<>(Map.of("key", "x"));
    copy.replaceAll((key, value) -> null);
    Planted.isFound(
        new HashMap<>(Map.of("key", "x")),
        copy,
        "a[key]: expected java.lang.String \"x\", was null");
    Planted.isFound(null, "x", "a: expected null, was java.lang.String \"x\"");
  }

  @Test
  void anotherTypeOfNumber() {
    Planted.isFound(
        list(1), list(1L), "a[0]: expected java.lang.Integer \"1\", was java.lang.Long \"1\"");
  }

  @Test
  void zeroInPlaceOfNegativeZero() {
    Planted.isFound(
        -0.0, 0.0, "a: expected java.lang.Double \"-0.0\", was java.lang.Double \"0.0\"");
    Planted.isFound(
        new float[] {-0.0f},
        new float[] {0.0f},
        "a: [F, elements: expected 1 elements with hash -2147483586, was 1 elements with hash 62");
  }

  @Test
  void anyNotANumberIsOne() {
    Planted.isNone(Double.NaN, Double.longBitsToDouble(0x7ff8_0000_0000_0001L));
  }

  @Test
  void anotherScale() {
    Planted.isFound(
        new BigDecimal("1.0"),
        new BigDecimal("1.00"),
        "a: expected java.math.BigDecimal \"1.0\", was java.math.BigDecimal \"1.00\"");
  }

  @Test
  void aLocaleWithoutItsScript() {
    Planted.isFound(
        Locale.forLanguageTag("sr-Latn-RS"),
        Locale.forLanguageTag("sr-RS"),
        "a: expected java.util.Locale \"sr_RS_#Latn\", was java.util.Locale \"sr_RS\"");
  }

  @Test
  void anEqualUriWrittenDifferently() {
    Planted.isFound(
        URI.create("HTTP://a"),
        URI.create("http://a"),
        "a: expected java.net.URI \"HTTP://a\", was java.net.URI \"http://a\"");
  }

  @Test
  void anotherConstant() {
    Planted.isFound(
        TimeUnit.DAYS,
        TimeUnit.HOURS,
        "a: expected java.util.concurrent.TimeUnit \"DAYS\","
            + " was java.util.concurrent.TimeUnit \"HOURS\"");
  }

  @Test
  @SuppressWarnings("JdkObsolete") // it is another collection
  void anotherCollection() {
    Planted.isFound(
        list("x"),
        new LinkedList<>(list("x")),
        "a: expected a java.util.ArrayList, was a java.util.LinkedList");
    Planted.isFound(
        List.of("x"),
        Collections.unmodifiableList(list("x")),
        "a: expected a java.util.ImmutableCollections$List12,"
            + " was a java.util.Collections$UnmodifiableRandomAccessList");
  }

  @Test
  void anElementTooFew() {
    Planted.isFound(list("x", "y"), list("x"), "a: java.util.ArrayList, size: expected 2, was 1");
  }

  @Test
  void anotherOrderWhereOrderCounts() {
    Map<Object, Object> original = new LinkedHashMap<>();
    original.put("one", 1);
    original.put("two", 2);
    Map<Object, Object> copy = new LinkedHashMap<>();
    copy.put("two", 2);
    copy.put("one", 1);

    Planted.isFound(
        original,
        copy,
        "a{key 0}: expected java.lang.String \"one\", was java.lang.String \"two\"");
    Planted.isNone(new HashMap<>(original), new HashMap<>(copy));
  }

  @Test
  void anotherValueInAMap() {
    for (Map<String, Object> empty :
        List.of(new HashMap<String, Object>(), new TreeMap<String, Object>())) {
      empty.put("key", list(1));
      Map<String, Object> copy = new TreeMap<>(Map.of("key", list(2)));
      Planted.isFound(
          empty,
          empty instanceof HashMap ? new HashMap<>(copy) : copy,
          "a[key][0]: expected java.lang.Integer \"1\", was java.lang.Integer \"2\"");
    }
  }

  @Test
  void anotherKey() {
    Planted.isFound(
        new HashMap<>(Map.of("one", 1, "two", 2)),
        new HashMap<>(Map.of("one", 1, "too", 2)),
        "a{key 1}: expected java.lang.String \"two\", was java.lang.String \"too\"");
  }

  @Test
  void anotherElementOfASetOfLists() {
    Planted.isFound(
        new HashSet<>(Set.of(list(1, 2), list(3, 4))),
        new HashSet<>(Set.of(list(1, 2), list(3, 5))),
        "a{key 1}[1]: expected java.lang.Integer \"4\", was java.lang.Integer \"5\"");
  }

  @Test
  void anArrayOfAnotherType() {
    Planted.isFound(
        new Integer[] {1},
        new Object[] {1},
        "a: expected a [Ljava.lang.Integer;, was a [Ljava.lang.Object;");
    Planted.isFound(new int[0], new int[0][], "a: expected a [I, was a [[I");
  }

  @Test
  void anotherElementOfAnArray() {
    Planted.isFound(
        new int[][] {{1}, {2, 3}},
        new int[][] {{1}, {2, 4}},
        "a[1]: [I, elements: expected 2 elements with hash 1057, was 2 elements with hash 1058");
    Planted.isFound(new byte[2], new byte[3], "a: [B, length: expected 2, was 3");
  }

  @Test
  void whatIsDeepDown() {
    List<Object> original = list("bottom");
    List<Object> copy = list("rock");
    for (int i = 0; i < 10_000; i++) {
      original = list(original);
      copy = list(copy);
    }

    Planted.isFound(
        original,
        copy,
        "a"
            + "[0]".repeat(11)
            + " (9978 steps) "
            + "[0]".repeat(12)
            + ": expected java.lang.String \"bottom\", was java.lang.String \"rock\"");
  }
}

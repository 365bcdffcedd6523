package de.javakaffee.web.msm.testkit.samples;

import java.io.Serializable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lambdas, method references and proxies. */
final class Functions {
  /** What lambdas here are. */
  interface Text extends Supplier<String>, Serializable {}

  interface Conversion<A, B> extends Function<A, B>, Serializable {}

  interface Order extends Comparator<String>, Serializable {}

  interface Greeting {
    String greet(String name);
  }

  /** Answers with what it holds. */
  static final class Answers implements InvocationHandler, Serializable {
    private static final long serialVersionUID = 1L;

    private final Map<String, String> byMethod = new HashMap<>();
    private @Nullable Object subject;

    /** The handler of a proxy may lead back to it. */
    void about(Object subject) {
      this.subject = subject;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) {
      String answer = byMethod.get(method.getName());
      return answer == null || arguments == null || subject != null
          ? answer
          : answer + " " + arguments[0];
    }
  }

  /** Has a function as a field. */
  static final class Button implements Serializable {
    private static final long serialVersionUID = 1L;

    private String label = "go";

    @SuppressWarnings("UnnecessaryLambda") // that it is a field is the point
    private final Text action = () -> label + "!";
  }

  private Functions() {}

  static Text withoutCapture() {
    return () -> "text";
  }

  static Text withCaptures() {
    int number = 42;
    long larger = 43;
    double precise = -0.5;
    String text = "a".repeat(3);
    List<Integer> list = new ArrayList<>(List.of(1, 2));
    return () -> text + number + larger + precise + list;
  }

  static void computes(Object decoded) {
    String text = ((Supplier<?>) decoded).get().toString();
    Expect.that(
        List.of("text", "aaa4243-0.5[1, 2]", "inner outer", "built").contains(text),
        "computes " + text);
  }

  static Text capturingALambda() {
    String outer = "outer";
    Text inner = () -> "inner " + outer;
    return () -> inner.get();
  }

  static Text boundReference() {
    StringBuilder builder = new StringBuilder("built");
    return builder::toString;
  }

  static List<Conversion<String, ?>> references() {
    return new ArrayList<>(
        List.of(String::length, Integer::valueOf, StringBuilder::new, "x"::concat));
  }

  static void convert(Object decoded) {
    @SuppressWarnings("unchecked")
    List<Conversion<String, ?>> functions = (List<Conversion<String, ?>>) decoded;
    List<String> results = functions.stream().map(f -> f.apply("12").toString()).toList();
    Expect.that(results.equals(List.of("2", "12", "12", "x12")), "convert to " + results);
  }

  static Runnable intersection() {
    return (Runnable & Serializable) () -> {};
  }

  static Button inAField() {
    return new Button();
  }

  static void presses(Object decoded) {
    Expect.that(((Button) decoded).action.get().equals("go!"), "the button works");
  }

  static SortedMap<String, Integer> asComparator() {
    Order byLength = (a, b) -> a.length() == b.length() ? a.compareTo(b) : a.length() - b.length();
    SortedMap<String, Integer> map = new TreeMap<>(byLength);
    map.put("ccc", 3);
    map.put("a", 1);
    map.put("bb", 2);
    return map;
  }

  static SortedMap<String, Integer> composedComparator() {
    Conversion<String, Integer> length = String::length;
    SortedMap<String, Integer> map =
        new TreeMap<>(
            Comparator.comparing(length).reversed().thenComparing(Comparator.naturalOrder()));
    map.put("bb", 2);
    map.put("a", 1);
    map.put("ccc", 3);
    return map;
  }

  static void sorts(Object decoded) {
    @SuppressWarnings("unchecked")
    SortedMap<String, Integer> map = (SortedMap<String, Integer>) decoded;
    map.put("dddd", 4);
    Expect.that(
        map.lastKey().equals("dddd") || map.firstKey().equals("dddd"), "new keys are sorted in");
  }

  static List<Comparator<?>> comparators() {
    Comparator<String> natural = Comparator.naturalOrder();
    return new ArrayList<>(
        List.of(
            natural,
            Comparator.reverseOrder(),
            String.CASE_INSENSITIVE_ORDER,
            Comparator.nullsFirst(natural),
            Comparator.nullsLast(natural)));
  }

  private static Object proxyWith(Map<String, String> answers, Class<?>... interfaces) {
    Answers handler = new Answers();
    handler.byMethod.putAll(answers);
    return Proxy.newProxyInstance(Functions.class.getClassLoader(), interfaces, handler);
  }

  static Object proxy() {
    return proxyWith(Map.of("greet", "hello"), Greeting.class);
  }

  static void greets(Object decoded) {
    String greeting = ((Greeting) decoded).greet("Ada");
    Expect.that(
        List.of("hello Ada", "good day Ada").contains(greeting), "the proxy answers " + greeting);
  }

  static Object proxyOfSeveral() {
    return proxyWith(
        Map.of("greet", "good day", "get", "text"),
        Greeting.class,
        Supplier.class,
        Serializable.class);
  }

  static List<Object> proxies() {
    return new ArrayList<>(
        List.of(
            proxyWith(Map.of("greet", "a"), Greeting.class),
            proxyWith(Map.of("greet", "b"), Greeting.class)));
  }
}

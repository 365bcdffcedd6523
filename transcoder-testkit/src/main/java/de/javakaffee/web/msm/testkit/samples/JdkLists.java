package de.javakaffee.web.msm.testkit.samples;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedList;
import java.util.List;
import java.util.Stack;
import java.util.Vector;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists and plain collections of the JDK. */
final class JdkLists {
  private JdkLists() {}

  private static List<String> names() {
    return new ArrayList<>(List.of("Ada", "Grace", "Barbara"));
  }

  static List<String> arrayList() {
    return names();
  }

  static List<@Nullable Object> mixed() {
    return new ArrayList<>(Arrays.asList("text", 1, null, 2L, true, 'c', 1.5, null));
  }

  static List<String> none() {
    return new ArrayList<>();
  }

  static List<String> linkedList() {
    return new LinkedList<>(names());
  }

  static List<String> vector() {
    return new Vector<>(names());
  }

  static List<String> stack() {
    Stack<String> stack = new Stack<>();
    names().forEach(stack::push);
    return stack;
  }

  static void popsTheYoungest(Object decoded) {
    Expect.that(((Stack<?>) decoded).pop().equals("Barbara"), "pops the youngest");
  }

  static List<String> copyOnWrite() {
    return new CopyOnWriteArrayList<>(names());
  }

  static List<String> asList() {
    return Arrays.asList("Ada", null, "Grace");
  }

  static void isSettableButDoesNotGrow(Object decoded) {
    List<Object> list = asListOfObjects(decoded);
    list.set(0, list.get(2));
    Expect.that(list.get(0).equals(list.get(2)), "an element can be set");
    refusesToGrow(decoded);
  }

  static List<String> nCopies() {
    return Collections.nCopies(1_000, "Ada");
  }

  static List<String> singleton() {
    return Collections.singletonList("Ada");
  }

  static List<String> empty() {
    return Collections.emptyList();
  }

  static List<String> ofNone() {
    return List.of();
  }

  static List<String> ofOne() {
    return List.of("Ada");
  }

  static List<String> ofMany() {
    return List.of("Ada", "Grace", "Barbara", "Katherine");
  }

  static List<String> copyOf() {
    return List.copyOf(names());
  }

  static List<@Nullable String> streamed() {
    return Stream.of("Ada", null, "Grace").toList();
  }

  static List<String> unmodifiable() {
    return Collections.unmodifiableList(names());
  }

  static List<String> unmodifiableWithoutRandomAccess() {
    return Collections.unmodifiableList(new LinkedList<>(names()));
  }

  static Collection<String> unmodifiableCollection() {
    return Collections.unmodifiableCollection(names());
  }

  static List<String> synchronizedList() {
    return Collections.synchronizedList(names());
  }

  static Collection<String> synchronizedCollection() {
    return Collections.synchronizedCollection(names());
  }

  static List<String> checked() {
    return Collections.checkedList(names(), String.class);
  }

  static Collection<String> checkedCollection() {
    return Collections.checkedCollection(names(), String.class);
  }

  static List<String> wrappedThrice() {
    return Collections.unmodifiableList(
        Collections.synchronizedList(Collections.checkedList(names(), String.class)));
  }

  /** A wrapper and, as another attribute, what it stands before. */
  static Attributes wrapperAndWrapped() {
    List<String> names = names();
    return Attributes.of("wrapper", Collections.unmodifiableList(names)).and("wrapped", names);
  }

  /** An array and, as another attribute, the list that it is seen as. */
  static Attributes arrayAndItsList() {
    String[] names = {"Ada", "Grace"};
    return Attributes.of("list", Arrays.asList(names)).and("array", names);
  }

  static void theListWritesThrough(Object decoded) {
    asListOfObjects(Attributes.get(decoded, "list")).set(0, "Hedy");
    Object[] array = (Object[]) Attributes.get(decoded, "array");
    Expect.that(array[0].equals("Hedy"), "what is set in the list is set in the array");
  }

  static void changesShowThrough(Object decoded) {
    List<?> wrapper = asListOfObjects(Attributes.get(decoded, "wrapper"));
    asListOfObjects(Attributes.get(decoded, "wrapped")).add("Katherine");
    Expect.that(wrapper.size() == 4, "the wrapper shows what is added to the list behind it");
  }

  static void refusesToGrow(Object decoded) {
    Expect.refusal(
        UnsupportedOperationException.class,
        () -> asCollectionOfObjects(decoded).add("Katherine"),
        "nothing can be added");
  }

  static void grows(Object decoded) {
    int before = asCollectionOfObjects(decoded).size();
    asCollectionOfObjects(decoded).add("Konrad");
    Expect.that(asCollectionOfObjects(decoded).size() == before + 1, "an element can be added");
  }

  static void refusesOtherTypes(Object decoded) {
    Expect.refusal(
        ClassCastException.class,
        () -> asCollectionOfObjects(decoded).add(1),
        "only strings can be added");
  }

  @SuppressWarnings("unchecked") // on purpose: what does not fit is to be refused
  private static Collection<Object> asCollectionOfObjects(Object decoded) {
    return (Collection<Object>) decoded;
  }

  @SuppressWarnings("unchecked")
  private static List<Object> asListOfObjects(Object decoded) {
    return (List<Object>) decoded;
  }
}

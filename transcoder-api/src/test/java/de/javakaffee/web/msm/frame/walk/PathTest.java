package de.javakaffee.web.msm.frame.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** How the way to an object reads. */
@SuppressWarnings({"serial", "unused", "UnusedVariable"}) // read by reflection, never written
class PathTest {
  private final Target target = new Target();

  private static final class Target {}

  private static final class Secretive implements Serializable {
    private final transient Object hidden;
    private final Object open;

    Secretive(Object hidden, Object open) {
      this.hidden = hidden;
      this.open = open;
    }

    private void writeObject(ObjectOutputStream stream) throws IOException {
      stream.defaultWriteObject();
    }
  }

  private record Order(Comparator<Object> inner, Object context) implements Comparator<Object> {
    @Override
    public int compare(Object a, Object b) {
      return inner.compare(a, b);
    }
  }

  private Optional<String> path(Object value) {
    return new ObjectWalker(object -> false).pathTo(value, object -> object instanceof Target);
  }

  @Test
  void isAbsentWhereThereIsNone() {
    assertThat(path(new Box(List.of("x", 1)))).isEmpty();
  }

  @Test
  void isEmptyForTheValueItself() {
    assertThat(path(target)).contains("");
  }

  @Test
  void namesFields() {
    assertThat(path(new Box(new Box(target)))).contains("content.content");
  }

  @Test
  void countsElementsOfCollectionsAndArrays() {
    assertThat(path(new Box(Arrays.asList("a", null, target)))).contains("content[2]");
    assertThat(path(new Object[][] {{}, {1, target}})).contains("[1][1]");
    assertThat(path(List.of(1, 2, new Box(target)))).contains("[2].content");
  }

  @Test
  void quotesKeysThatAreStrings() {
    assertThat(path(new Box(Map.of("key", new Box(target))))).contains("content[\"key\"].content");
  }

  @Test
  void countsOtherKeys() {
    Map<Object, Object> map = new LinkedHashMap<>();
    map.put(17, new Box("x"));
    map.put(4, new Box(target));
    assertThat(path(map)).contains("{1}.value.content");
  }

  @Test
  void leadsIntoKeys() {
    Map<Object, Object> map = new LinkedHashMap<>();
    map.put("key", "x");
    map.put(new Box(target), "x");
    assertThat(path(map)).contains("{1}.key.content");
  }

  @Test
  void controlCharactersInKeysAreNotRepeated() {
    assertThat(path(Map.of("a\nb\u0000", target))).contains("[\"a?b?\"]");
  }

  @Test
  void longKeysAreCut() {
    assertThat(path(Map.of("k".repeat(61), target))).contains("[\"" + "k".repeat(60) + "...\"]");
  }

  @Test
  void wrappersOfTheJdkAreNoSteps() {
    assertThat(path(Collections.unmodifiableList(new ArrayList<>(List.of(1, target)))))
        .contains("[1]");
    assertThat(path(Collections.synchronizedMap(new HashMap<>(Map.of("k", target)))))
        .contains("[\"k\"]");
    assertThat(path(Collections.singletonList(target))).contains("[0]");
    assertThat(path(Optional.of(target))).contains("");
    assertThat(path(new AtomicReference<>(new Box(target)))).contains("content");
  }

  @Test
  void namesWhatStandsInNoField() {
    assertThat(path(new TreeMap<>(new Order(Comparator.comparing(Object::toString), target))))
        .contains("comparator.context");
    assertThat(path(Map.entry("k", target))).contains("value");
    assertThat(path(new IllegalStateException(new CauseOf(target)))).contains("cause.subject");
  }

  private static final class CauseOf extends Exception {
    private final Object subject;

    CauseOf(Object subject) {
      this.subject = subject;
    }
  }

  @Test
  void namesCapturedVariables() {
    Target captured = target;
    assertThat(path((Supplier<Object>) () -> captured)).contains("arg$1");
    Comparator<Object> order = new Order(Comparator.comparing(Object::toString), target);
    assertThat(path(order.reversed())).contains("?.context");
    assertThat(path((Serializable) order.thenComparing(order))).contains("captured[0].context");
  }

  @Test
  void isTheFirstInDepth() {
    assertThat(path(List.of(new Box(new Box(target)), target))).contains("[0].content.content");
  }

  @Test
  void prefersWhatIsSurelyWritten() {
    assertThat(path(new Secretive(new Box(target), List.of(target)))).contains("open[0]");
  }

  @Test
  void findsWhatAHookMayWrite() {
    assertThat(path(new Secretive(new Box(target), "x"))).contains("hidden.content");
  }

  @Test
  void endsInACycle() {
    Box box = new Box(null);
    box.content = List.of(box, new Box(box));
    assertThat(path(box)).isEmpty();
  }

  @Test
  void leadsThroughAMillionObjects() {
    Object value = target;
    for (int i = 0; i < 1_000_000; i++) {
      value = new Box(value);
    }
    assertThat(path(value)).hasValueSatisfying(path -> assertThat(path).hasSize(8_000_000 - 1));
  }

  @Test
  void doesNotLeadThroughRefusedObjects() {
    Object refused = new Box(target);
    ObjectWalker walker = new ObjectWalker(object -> object == refused);
    assertThat(walker.pathTo(List.of(refused), object -> object == target)).isEmpty();
    assertThat(walker.pathTo(List.of(refused), object -> object == refused)).contains("[0]");
  }
}

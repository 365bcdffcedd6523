package de.javakaffee.web.msm.frame.walk;

import static de.javakaffee.web.msm.frame.walk.TwoAttributes.APART;
import static de.javakaffee.web.msm.frame.walk.TwoAttributes.TOGETHER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How shared objects connect attributes, whatever class they are of. */
class SharedObjectsTest {
  private final ObjectWalker walker = new ObjectWalker(object -> false);

  private enum Colour {
    RED
  }

  @Test
  void unrelatedValuesStayApart() {
    assertThat(new TwoAttributes(new Box(new Box("x")), new Box(new Box("x"))).groups())
        .isEqualTo(APART);
  }

  @Test
  void oneValueUnderTwoNamesIsOneGroup() {
    Box box = new Box("x");
    assertThat(new TwoAttributes(box, box).groups()).isEqualTo(TOGETHER);
  }

  @Test
  void sharedEnumSetConnects() {
    EnumSet<Colour> colours = EnumSet.of(Colour.RED);
    assertThat(new TwoAttributes(new Box(colours), new Box(colours)).groups()).isEqualTo(TOGETHER);
  }

  @Test
  @SuppressWarnings("JavaUtilDate") // the mutable one is meant
  void sharedMutableDateConnects() {
    Date date = new Date();
    assertThat(new TwoAttributes(new Box(date), new Box(date)).groups()).isEqualTo(TOGETHER);
  }

  @Test
  void sharedPrimitiveArrayConnects() {
    byte[] bytes = {1};
    assertThat(new TwoAttributes(new Box(bytes), new Box(bytes)).groups()).isEqualTo(TOGETHER);
  }

  @Test
  void cycleBackToTheOtherAttributeConnects() {
    Box a = new Box(null);
    Box b = new Box(a);
    a.content = b;
    assertThat(new TwoAttributes(a, b).groups()).isEqualTo(TOGETHER);
  }

  @Test
  void cycleWithinAnAttributeEnds() {
    Box box = new Box(null);
    box.content = new Object[] {box};
    assertThat(new TwoAttributes(box, "b").groups()).isEqualTo(APART);
  }

  @Test
  void groupsAreConnectedByChainsOfSharedObjects() {
    Box ab = new Box("x");
    Box bc = new Box("x");
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("z", new Box("x"));
    values.put("c", List.of(bc));
    values.put("a", List.of(ab));
    values.put("y", new Box("x"));
    values.put("b", List.of(ab, bc));
    assertThat(walker.walk(values).groups())
        .containsExactly(List.of("z"), List.of("c", "a", "b"), List.of("y"));
  }

  @Test
  void scalarsAtTheTopAreGroupsOfTheirOwn() {
    String text = "one string";
    assertThat(new TwoAttributes(text, text).groups()).isEqualTo(APART);
  }

  @Test
  void noValuesGiveNoGroups() {
    assertThat(walker.walk(Map.of())).isEqualTo(new Walk(List.of(), Set.of(), Set.of(), Map.of()));
  }

  @Test
  void aWalkerKeepsNothingOfAnEarlierWalk() {
    Box shared = new Box("x");
    walker.walk(Map.of("a", shared));
    assertThat(walker.walk(Map.of("b", shared)).groups()).containsExactly(List.of("b"));
  }

  @Test
  void manyThreadsMayWalkAtOnce() {
    List<Walk> walks =
        IntStream.range(0, 200)
            .parallel()
            .mapToObj(i -> new Box(new Box(i)))
            .map(box -> new TwoAttributes(box, List.of(new Object[] {box})).walk(walker))
            .toList();
    assertThat(walks).extracting(Walk::groups).containsOnly(TOGETHER);
  }

  @Test
  void chainOfAMillionObjectsIsWalked() {
    Box last = new Box("end");
    Box first = last;
    for (int i = 0; i < 1_000_000; i++) {
      first = new Box(first);
    }
    assertThat(new TwoAttributes(first, last).groups()).isEqualTo(TOGETHER);
    assertThat(new TwoAttributes(first, new Box("end")).groups()).isEqualTo(APART);
  }

  @Test
  void listOfAHundredThousandElementsIsWalked() {
    List<Box> many = IntStream.range(0, 100_000).mapToObj(Box::new).toList();
    Object[] copy = many.toArray();
    assertThat(new TwoAttributes(many, copy[99_999]).groups()).isEqualTo(TOGETHER);
    assertThat(new TwoAttributes(copy, new Box(99_999)).groups()).isEqualTo(APART);
  }

  @Test
  void immutableListsSharedOverAndOverAreWalkedOnce() {
    List<?> list = List.of("x", "y");
    for (int i = 0; i < 200; i++) {
      list = List.of(list, list);
    }
    assertThat(new TwoAttributes(list, new Box(list)).groups()).isEqualTo(APART);
  }
}

package de.javakaffee.web.msm.frame.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ObjectStreamException;
import java.io.Serializable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What makes two attributes one group, and what does not. */
class SharedObjectsTest {
  private static final List<List<String>> TOGETHER = List.of(List.of("a", "b"));
  private static final List<List<String>> APART = List.of(List.of("a"), List.of("b"));

  private final ObjectWalker walker = new ObjectWalker(object -> false);

  private enum Colour {
    RED,
    GREEN
  }

  private static class Box implements Serializable {
    private static final long serialVersionUID = 1L;
    final Object content;

    Box(Object content) {
      this.content = content;
    }
  }

  private static final class Replaced extends Box {
    private static final long serialVersionUID = 1L;

    Replaced(Object content) {
      super(content);
    }

    Object writeReplace() throws ObjectStreamException {
      return new Box(content);
    }
  }

  private List<List<String>> groups(Object a, Object b) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("a", a);
    values.put("b", b);
    return walker.walk(values).groups();
  }

  @Test
  void unrelatedValuesStayApart() {
    assertThat(groups(new Box(new Box("x")), new Box(new Box("x")))).isEqualTo(APART);
  }

  @Test
  void oneValueUnderTwoNamesIsOneGroup() {
    Box box = new Box("x");
    assertThat(groups(box, box)).isEqualTo(TOGETHER);
  }

  @Test
  void sharedEnumSetConnects() {
    EnumSet<Colour> colours = EnumSet.of(Colour.RED);
    assertThat(groups(new Box(colours), List.of(colours))).isEqualTo(TOGETHER);
  }

  @Test
  void sharedValueOfATreeMapConnects() {
    Box shared = new Box("x");
    assertThat(groups(new TreeMap<>(Map.of("k", shared)), shared)).isEqualTo(TOGETHER);
  }

  @Test
  void objectThatReplacesItselfConnects() {
    Replaced shared = new Replaced("x");
    assertThat(groups(new Box(shared), new ArrayList<>(List.of(shared)))).isEqualTo(TOGETHER);
  }

  @Test
  void sharedElementConnectsThroughAListInAList() {
    Box shared = new Box("x");
    assertThat(groups(List.of(List.of(shared)), List.of(List.of(shared)))).isEqualTo(TOGETHER);
  }

  @Test
  void sharedElementConnectsThroughAnArray() {
    Box shared = new Box("x");
    assertThat(groups(new Object[][] {{null, shared}}, shared)).isEqualTo(TOGETHER);
  }

  @Test
  void capturedVariableOfALambdaConnects() {
    Box shared = new Box("x");
    Supplier<Object> lambda = (Supplier<Object> & Serializable) () -> shared;
    assertThat(groups(lambda, shared)).isEqualTo(TOGETHER);
  }

  @Test
  void invocationHandlerOfAProxyConnects() {
    Box shared = new Box("x");
    InvocationHandler handler = (proxy, method, args) -> shared;
    Object proxy =
        Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {Supplier.class}, handler);
    assertThat(groups(proxy, shared)).isEqualTo(TOGETHER);
  }

  @Test
  void twoCalendarsStayApart() {
    assertThat(groups(Calendar.getInstance(), Calendar.getInstance())).isEqualTo(APART);
  }
}

package de.javakaffee.web.msm.frame.walk;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.io.Externalizable;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Values that hold an object of the servlet container. */
@SuppressWarnings({"serial", "unused", "UnusedVariable"}) // read by reflection, never written
class RefusedObjectsTest {
  private static final String CONTAINER =
      "de.javakaffee.web.msm.frame.walk.RefusedObjectsTest$Context";

  private final Map<String, Object> values = new LinkedHashMap<>();
  private final ObjectWalker walker = new ObjectWalker(object -> object instanceof Container);

  interface Container {}

  private static final class Context implements Container, Serializable {
    final Object innards = List.of(new AssertionError("nobody looks into a refused object"));
  }

  private record Item(String name, Object owner) implements Serializable {}

  private record Cart(List<Item> items) implements Serializable {}

  private static final class Listener implements Serializable {
    private final transient Context context = new Context();

    private void writeObject(ObjectOutputStream stream) throws IOException {
      stream.defaultWriteObject();
    }
  }

  public static final class External implements Externalizable {
    private final Context context = new Context();

    @Override
    public void writeExternal(ObjectOutput out) throws IOException {
      out.writeInt(1);
    }

    @Override
    public void readExternal(ObjectInput in) throws IOException {
      throw new NotSerializableException("never read");
    }
  }

  private Map<String, String> messages(Walk walk) {
    Map<String, String> messages = new LinkedHashMap<>();
    walk.refused().forEach((name, e) -> messages.put(name, e.getMessage()));
    return messages;
  }

  @Test
  void refusedObjectIsNamedWithAttributeAndPath() {
    values.put("first", new Box("x"));
    values.put(
        "cart",
        new Cart(
            List.of(
                new Item("0", "x"),
                new Item("1", "x"),
                new Item("2", "x"),
                new Item("3", new Context()))));
    values.put("last", new Box("x"));
    Walk walk = walker.walk(values);
    assertThat(walk.groups()).containsExactly(List.of("first"), List.of("last"));
    assertThat(messages(walk))
        .containsExactly(
            Map.entry(
                "cart",
                "attribute \"cart\": cannot be stored: it holds an object of the servlet container"
                    + " at cart.items[3].owner ("
                    + CONTAINER
                    + ")"));
    assertThat(walk.refused().get("cart"))
        .extracting(TranscodingException::attribute, TranscodingException::path)
        .containsExactly("cart", "cart.items[3].owner (" + CONTAINER + ")");
  }

  @Test
  void valueThatIsItselfRefusedIsNamed() {
    values.put("context", new Context());
    assertThat(walker.walk(values).refused().get("context"))
        .extracting(TranscodingException::path)
        .isEqualTo("context (" + CONTAINER + ")");
  }

  @Test
  void refusedProxyIsNamed() {
    Object proxy =
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Container.class},
            (self, method, arguments) -> null);
    values.put("a", List.of(proxy));
    assertThat(walker.walk(values).refused().get("a"))
        .extracting(TranscodingException::path)
        .isEqualTo("a[0] (" + proxy.getClass().getName() + ")");
  }

  @Test
  void refusedValueDoesNotConnectOthers() {
    Box first = new Box("x");
    Box second = new Box("x");
    values.put("a", new Box(first));
    values.put("refused", List.of(first, second, new Context()));
    values.put("b", new Box(second));
    assertThat(walker.walk(values).groups()).containsExactly(List.of("a"), List.of("b"));
  }

  @Test
  void whatARefusedValueReachedFirstStillConnectsOthers() {
    Box shared = new Box(new Box("x"));
    values.put("refused", Arrays.asList(shared, new Context()));
    values.put("a", new Box(shared));
    values.put("b", new Box(shared.content));
    assertThat(walker.walk(values).groups()).containsExactly(List.of("a", "b"));
  }

  @Test
  void whatARefusedValueReachedSecondStillConnectsOthers() {
    Box shared = new Box("x");
    values.put("a", new Box(shared));
    values.put("refused", new Object[] {shared, new Context()});
    values.put("b", new Box(shared));
    assertThat(walker.walk(values).groups()).containsExactly(List.of("a", "b"));
  }

  @Test
  void whatARefusedValueDidNotComeToIsNotTakenForTheNextOne() {
    Box shared = new Box("x");
    values.put("refused", new Object[] {new Box(shared), new Context()});
    values.put("a", new Box("x"));
    values.put("b", new Box(shared));
    assertThat(walker.walk(values).groups()).containsExactly(List.of("a"), List.of("b"));
  }

  @Test
  void valueAfterOneThatWritesItselfIsStillRefused() {
    values.put("writes itself", new Listener());
    values.put("a", new Box(new Context()));
    assertThat(walker.walk(values).refused()).containsOnlyKeys("a");
  }

  @Test
  void allValuesThatShareARefusedObjectAreRefused() {
    Context context = new Context();
    Box holder = new Box(context);
    values.put("a", new Box(holder));
    values.put("b", holder);
    values.put("c", new Object[] {context});
    Walk walk = walker.walk(values);
    assertThat(walk.groups()).isEmpty();
    assertThat(walk.refused().values())
        .extracting(TranscodingException::path)
        .containsExactly(
            "a.content.content (" + CONTAINER + ")",
            "b.content (" + CONTAINER + ")",
            "c[0] (" + CONTAINER + ")");
  }

  @Test
  void refusedValueLeavesNoFlags() {
    values.put("a", new Object[] {new HashSet<>(Set.of("x", "y")), new Context()});
    Walk walk = walker.walk(values);
    assertThat(walk.refused()).containsOnlyKeys("a");
    assertThat(walk.orderUnstable()).isEmpty();
  }

  @Test
  void transientContextOfAnObjectThatWritesItselfIsNoReasonToRefuse() {
    values.put("a", new Listener());
    values.put("b", new External());
    Walk walk = walker.walk(values);
    assertThat(walk.refused()).isEmpty();
    assertThat(walk.groups()).containsExactly(List.of("a"), List.of("b"));
  }

  @Test
  void contextReachedBothWaysIsRefused() {
    Listener listener = new Listener();
    values.put("a", new ArrayList<>(List.of(listener, new Box(listener.context))));
    assertThat(walker.walk(values).refused().get("a"))
        .extracting(TranscodingException::path)
        .isEqualTo("a[1].content (" + CONTAINER + ")");
  }

  @Test
  void objectsOfTheJdkAreNotAsked() {
    ObjectWalker suspicious =
        new ObjectWalker(object -> object.getClass().getName().startsWith("java."));
    Box box = new Box("x");
    values.put("a", new ArrayList<>(List.of("x", new Object(), 1, box)));
    assertThat(suspicious.walk(values).refused()).isEmpty();
    assertThat(suspicious.pathTo(values, object -> object == box)).contains("[\"a\"][3]");
  }
}

package de.javakaffee.web.msm.frame.walk;

import static de.javakaffee.web.msm.frame.walk.TwoAttributes.APART;
import static de.javakaffee.web.msm.frame.walk.TwoAttributes.TOGETHER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.Externalizable;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamField;
import java.io.Serializable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which fields of an application's classes lead on. */
@SuppressWarnings({
  "serial",
  "unused",
  "UnusedVariable",
  "ClassCanBeStatic",
  "HidingField"
}) // read by reflection
class ApplicationFieldsTest {
  private final Box shared = new Box("x");

  private void assertConnects(Object holder) {
    assertThat(new TwoAttributes(holder, shared).groups()).isEqualTo(TOGETHER);
    assertThat(new TwoAttributes(shared, holder).groups()).isEqualTo(TOGETHER);
  }

  private void assertDoesNotConnect(Object holder) {
    assertThat(new TwoAttributes(holder, shared).groups()).isEqualTo(APART);
  }

  private static class Base extends Box {
    Base(Object content) {
      super(content);
    }
  }

  private static final class Shadowing extends Base {
    final Object content = "another field of the same name";

    Shadowing(Object content) {
      super(content);
    }
  }

  private record Pair(Object left, Object right) {}

  private class Inner implements Serializable {
    @Override
    public String toString() {
      return "inner of " + shared;
    }
  }

  private static final class WithStatic implements Serializable {
    static @Nullable Object content;
  }

  private static class WithTransient implements Serializable {
    transient Object content;

    WithTransient(Object content) {
      this.content = content;
    }
  }

  private static final class WritesTransient extends WithTransient {
    WritesTransient(Object content) {
      super(content);
    }

    private void writeObject(ObjectOutputStream stream) throws IOException {
      stream.defaultWriteObject();
      stream.writeObject(content);
    }
  }

  private static final class ListsTransient implements Serializable {
    private static final ObjectStreamField[] serialPersistentFields = {
      new ObjectStreamField("content", Object.class)
    };
    private final transient Object content;

    ListsTransient(Object content) {
      this.content = content;
    }
  }

  private static final class Replaced extends WithTransient {
    Replaced(Object content) {
      super(content);
    }

    Object writeReplace() {
      return new Box(content);
    }
  }

  public static final class External implements Externalizable {
    private final transient Object content;

    External(Object content) {
      this.content = content;
    }

    @Override
    public void writeExternal(ObjectOutput out) throws IOException {
      out.writeObject(content);
    }

    @Override
    public void readExternal(ObjectInput in) throws IOException {
      throw new NotSerializableException("never read");
    }
  }

  /** Not serializable, and has nothing to do with the class that refers to it. */
  private static final class Unrelated {
    static Object holding(Object content) {
      return Service.holding(content);
    }
  }

  /**
   * As a list of an application does it: nodes that are not serializable, elements written singly.
   */
  private static final class Nodes implements Serializable {
    private final transient Node[] table;

    Nodes(Object content) {
      table = new Node[] {new Node(new Node(content))};
    }

    private void writeObject(ObjectOutputStream stream) throws IOException {
      stream.writeObject(((Node) table[0].content).content);
    }

    private record Node(Object content) {}
  }

  private static class NotSerializable {
    final Object content;

    NotSerializable(Object content) {
      this.content = content;
    }
  }

  private static final class SerializableSub extends NotSerializable implements Serializable {
    SerializableSub(Object content) {
      super(content);
    }
  }

  @Test
  void inheritedFieldsConnect() {
    assertConnects(new Base(shared));
  }

  @Test
  void shadowedFieldsConnect() {
    assertConnects(new Shadowing(shared));
  }

  @Test
  void componentsOfARecordConnect() {
    assertConnects(new Pair("x", shared));
  }

  @Test
  void fieldsOfAnObjectThatIsNotSerializableConnect() {
    assertConnects(new NotSerializable(shared));
  }

  @Test
  void theInstanceAroundAnInnerClassConnects() {
    assertThat(new TwoAttributes(new Inner(), new Inner()).groups()).isEqualTo(TOGETHER);
  }

  @Test
  void capturedVariableOfAnAnonymousClassConnects() {
    Box captured = shared;
    assertConnects(
        new Supplier<Object>() {
          @Override
          public Object get() {
            return captured;
          }
        });
  }

  @Test
  void capturedVariableOfALambdaConnects() {
    Box captured = shared;
    assertConnects((Supplier<Object>) () -> captured);
  }

  @Test
  void capturedVariableOfASerializableLambdaConnects() {
    Box captured = shared;
    assertConnects((Supplier<Object> & Serializable) () -> captured);
  }

  @Test
  void receiverOfAMethodReferenceConnects() {
    assertConnects((Callable<String>) shared::toString);
  }

  @Test
  void invocationHandlerOfAProxyConnects() {
    InvocationHandler handler = (proxy, method, args) -> shared;
    assertThat(new TwoAttributes(proxyOf(handler), proxyOf(handler)).groups()).isEqualTo(TOGETHER);
    assertThat(new TwoAttributes(proxyOf(handler), handler).groups()).isEqualTo(TOGETHER);
  }

  private static Object proxyOf(InvocationHandler handler) {
    return Proxy.newProxyInstance(
        ApplicationFieldsTest.class.getClassLoader(), new Class<?>[] {Runnable.class}, handler);
  }

  @Test
  void staticFieldsDoNotConnect() {
    WithStatic.content = shared;
    assertDoesNotConnect(new WithStatic());
  }

  @Test
  void transientFieldsDoNotConnect() {
    assertDoesNotConnect(new WithTransient(shared));
  }

  @Test
  void transientFieldsConnectWhereTheClassWritesItself() {
    assertConnects(new WritesTransient(shared));
  }

  @Test
  void transientFieldsConnectWhereTheClassReplacesItself() {
    assertConnects(new Replaced(shared));
  }

  @Test
  void transientFieldsConnectWhereTheClassIsExternalizable() {
    assertConnects(new External(shared));
  }

  @Test
  void transientFieldsConnectWhereTheClassListsItsPersistentFields() {
    assertConnects(new ListsTransient(shared));
  }

  @Test
  void objectThatReplacesItselfConnects() {
    Replaced replaced = new Replaced("x");
    assertThat(new TwoAttributes(new Box(replaced), new ArrayList<>(List.of(replaced))).groups())
        .isEqualTo(TOGETHER);
  }

  @Test
  void transientFieldsAreNotFollowedIntoObjectsThatCannotBeWritten() {
    assertDoesNotConnect(new WritesTransient(Unrelated.holding(shared)));
    assertDoesNotConnect(new WritesTransient(new Box(Unrelated.holding(shared))));
  }

  @Test
  void transientFieldsAreFollowedIntoTheNodesOfAClassThatWritesItself() {
    assertConnects(new Nodes(shared));
  }

  @Test
  void fieldsOfASuperclassThatIsNotWrittenAreFollowedWithTheSameCare() {
    assertConnects(new SerializableSub(shared));
    assertDoesNotConnect(new SerializableSub(Unrelated.holding(shared)));
  }

  @Test
  void classesThatAreNotEnteredCountButLeadNowhere() {
    ObjectWalker walker = new ObjectWalker(object -> false, Serializable.class::isAssignableFrom);
    Object service = new NotSerializable(shared);
    assertThat(new TwoAttributes(new Box(service), shared).walk(walker).groups()).isEqualTo(APART);
    assertThat(new TwoAttributes(new Box(service), new Box(service)).walk(walker).groups())
        .isEqualTo(TOGETHER);
    assertThat(new TwoAttributes(Optional.of(shared), shared).walk(walker).groups())
        .isEqualTo(TOGETHER);
    assertThat(walker.pathTo(new Box(service), object -> object == service)).contains("content");
    assertThat(walker.pathTo(new Box(service), object -> object == shared)).isEmpty();
  }

  @Test
  void nodesOfAClassThatWritesItselfAreEnteredThoughTheyAreNotCarried() {
    ObjectWalker walker = new ObjectWalker(object -> false, Serializable.class::isAssignableFrom);
    Object nodes = new Nodes(shared);

    assertThat(new TwoAttributes(nodes, shared).walk(walker).groups()).isEqualTo(TOGETHER);
    assertThat(walker.pathTo(nodes, object -> object == shared)).isPresent();
  }
}

/** Not serializable. */
final class Service {
  private final Object content;

  private Service(Object content) {
    this.content = content;
  }

  static Object holding(Object content) {
    return new Service(content);
  }

  @Override
  public String toString() {
    return "service of " + content;
  }
}

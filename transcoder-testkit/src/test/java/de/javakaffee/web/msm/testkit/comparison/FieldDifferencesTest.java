package de.javakaffee.web.msm.testkit.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What objects of an application hold. */
@SuppressWarnings({"unused", "HidingField"}) // only the comparison reads the fields
final class FieldDifferencesTest {
  static class Base implements Serializable {
    private final String name;

    Base(String name) {
      this.name = name;
    }
  }

  static final class Top extends Base {
    private final int name;
    private final transient int scratch;

    Top(String baseName, int name, int scratch) {
      super(baseName);
      this.name = name;
      this.scratch = scratch;
    }
  }

  static final class Restoring implements Serializable {
    private transient int restored;

    Restoring(int restored) {
      this.restored = restored;
    }

    private void readObject(ObjectInputStream in) throws IOException {
      restored = in.readInt();
    }
  }

  static final class Named extends ArrayList<String> {
    private final String name;

    Named(String name, List<String> elements) {
      super(elements);
      this.name = name;
    }
  }

  record Point(int x, Object y) implements Serializable {}

  record Handler(String answer) implements InvocationHandler, Serializable {
    @Override
    public Object invoke(Object proxy, Method method, Object @Nullable [] arguments) {
      return answer;
    }
  }

  /** What another class loader loads, too; it has a constructor that both can call. */
  public static final class Loaded implements Callable<String> {
    private String text = "text";

    public Loaded() {}

    @Override
    public String call() {
      text = "changed";
      return text;
    }
  }

  /** Loads {@link Loaded} itself. */
  private static final class OtherLoader extends ClassLoader {
    OtherLoader() {
      super(FieldDifferencesTest.class.getClassLoader());
    }

    @SuppressWarnings("unchecked")
    Callable<String> load() {
      String file = "/" + Loaded.class.getName().replace('.', '/') + ".class";
      try (InputStream stream = FieldDifferencesTest.class.getResourceAsStream(file)) {
        byte[] bytes = stream.readAllBytes();
        Class<?> type = defineClass(Loaded.class.getName(), bytes, 0, bytes.length);
        return (Callable<String>) type.getConstructor().newInstance();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (ReflectiveOperationException e) {
        throw new LinkageError("loaded anew", e);
      }
    }
  }

  @Test
  void theFieldOfASuperclassWithTheSameName() {
    Planted.isFound(
        new Top("a", 1, 0),
        new Top("b", 1, 0),
        "a.(Base)name: expected java.lang.String \"a\", was java.lang.String \"b\"");
    Planted.isFound(
        new Top("a", 1, 0),
        new Top("a", 2, 0),
        "a.name: expected java.lang.Integer \"1\", was java.lang.Integer \"2\"");
  }

  @Test
  void aTransientFieldOnlyIfTheClassReadsItself() {
    Planted.isNone(new Top("a", 1, 1), new Top("a", 1, 2));
    Planted.isFound(
        new Restoring(1),
        new Restoring(0),
        "a.restored: expected java.lang.Integer \"1\", was java.lang.Integer \"0\"");
  }

  @Test
  void anotherClass() {
    Planted.isFound(
        new Top("a", 1, 0),
        new Base("a"),
        "a: expected a " + Top.class.getName() + ", was a " + Base.class.getName());
  }

  @Test
  void theFieldAndTheElementsOfASubclassOfAList() {
    Planted.isFound(
        new Named("a", List.of("x")),
        new Named("b", List.of("x")),
        "a.name: expected java.lang.String \"a\", was java.lang.String \"b\"");
    Planted.isFound(
        new Named("a", List.of("x")),
        new Named("a", List.of("y")),
        "a[0]: expected java.lang.String \"x\", was java.lang.String \"y\"");
  }

  @Test
  void aComponentOfARecord() {
    Planted.isFound(
        new Point(1, new int[] {1}), new Point(1, new long[] {1}), "a.y: expected a [I, was a [J");
  }

  @Test
  void whatIsBehindAProxy() {
    Planted.isFound(
        proxy("a", Runnable.class),
        proxy("b", Runnable.class),
        "a.handler.answer: expected java.lang.String \"a\", was java.lang.String \"b\"");
    Planted.isFound(
        proxy("a", Runnable.class),
        proxy("a", Callable.class),
        "a: proxy, interfaces: expected [java.lang.Runnable],"
            + " was [java.util.concurrent.Callable]");
  }

  private static Object proxy(String answer, Class<?> type) {
    return Proxy.newProxyInstance(
        FieldDifferencesTest.class.getClassLoader(), new Class<?>[] {type}, new Handler(answer));
  }

  @Test
  void notTheClassLoader() throws Exception {
    Callable<String> copy = new OtherLoader().load();
    assertThat(GraphComparison.verify("", Map.of("a", new Loaded()), Map.of("a", copy))).isFalse();
    assertThat(GraphComparison.verify("", Map.of("a", copy), Map.of("a", copy))).isTrue();

    copy.call();

    Planted.isFound(
        new Loaded(),
        copy,
        "a.text: expected java.lang.String \"text\", was java.lang.String \"changed\"");
  }

  @Test
  void aKeyThatIsABean() {
    Planted.isFound(
        new HashMap<>(Map.of(new Point(1, "x"), 1)),
        new HashMap<>(Map.of(new Point(1, "y"), 1)),
        "a{key 0}.y: expected java.lang.String \"x\", was java.lang.String \"y\"");
  }
}

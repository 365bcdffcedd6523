package de.javakaffee.web.msm.serializer.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectInputStream;
import java.io.ObjectOutput;
import java.io.ObjectOutputStream;
import java.io.Serial;
import java.io.Serializable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Classes as applications write them, with all that the serialization specification offers. */
class ApplicationClassesTest {

  enum Level {
    LOW,
    HIGH {
      @Override
      int weight() {
        return 2;
      }
    };

    int weight() {
      return 1;
    }
  }

  record Point(int x, @Nullable Object y) implements Serializable {}

  record Checked(int value) implements Serializable {
    Checked {
      if (value < 0) {
        throw new IllegalArgumentException("negative");
      }
    }
  }

  static final class Singleton implements Serializable {
    private static final long serialVersionUID = 1L;
    static final Singleton INSTANCE = new Singleton();

    @Serial
    private Object readResolve() {
      return INSTANCE;
    }
  }

  static final class Replaced implements Serializable {
    private static final long serialVersionUID = 1L;

    @Serial
    private Object writeReplace() {
      return new Point(7, "replaced");
    }
  }

  static final class Hooks implements Serializable {
    private static final long serialVersionUID = 1L;
    private final int kept;
    private transient List<String> written = new ArrayList<>();

    Hooks(int kept, String... written) {
      this.kept = kept;
      this.written.addAll(List.of(written));
    }

    @Serial
    private void writeObject(ObjectOutputStream out) throws IOException {
      out.defaultWriteObject();
      out.writeInt(written.size());
      for (String each : written) {
        out.writeObject(each);
      }
      out.write(new byte[2_000]);
    }

    @Serial
    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
      in.defaultReadObject();
      written = new ArrayList<>();
      for (int i = in.readInt(); i > 0; i--) {
        written.add((String) in.readObject());
      }
      in.readFully(new byte[2_000]);
    }
  }

  /** Breaks the rule that writeObject begins with the fields; ObjectInputStream bears it. */
  static final class FieldsNeverWritten implements Serializable {
    private static final long serialVersionUID = 1L;
    private long number;
    private Object one;
    private Object other;

    FieldsNeverWritten(long number, Object one, Object other) {
      this.number = number;
      this.one = one;
      this.other = other;
    }

    @Serial
    private void writeObject(ObjectOutputStream out) throws IOException {
      out.writeObject(one);
      out.writeLong(number);
      out.writeObject(other);
    }

    @Serial
    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
      one = in.readObject();
      number = in.readLong();
      other = in.readObject();
    }
  }

  public static final class External implements Externalizable {
    private static final long serialVersionUID = 1L;
    private String text = "";

    public External() {}

    @Override
    public void writeExternal(ObjectOutput out) throws IOException {
      out.writeUTF(text);
      out.writeObject(List.of(text));
    }

    @Override
    public void readExternal(ObjectInput in) throws IOException, ClassNotFoundException {
      text = in.readUTF() + in.readObject();
    }
  }

  /** Not public, so that its proxies live in this package. */
  interface Greeter {
    String greet(String name);
  }

  record Greeting(String word) implements InvocationHandler, Serializable {
    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) {
      return word + " " + arguments[0];
    }
  }

  interface SerializableSupplier<T> extends Supplier<T>, Serializable {}

  static final class Outer implements Serializable {
    private static final long serialVersionUID = 1L;
    private final String name;

    Outer(String name) {
      this.name = name;
    }

    final class Inner implements Serializable {
      private static final long serialVersionUID = 1L;

      String outerName() {
        return name;
      }
    }

    SerializableSupplier<String> anonymous(String captured) {
      return new SerializableSupplier<>() {
        private static final long serialVersionUID = 1L;

        @Override
        public String get() {
          return name + captured;
        }
      };
    }
  }

  @Test
  void enumConstantsAreTheSameObjectsAlsoThoseWithBodies() throws Exception {
    Level[] levels = {Level.LOW, Level.HIGH};

    assertThat(Codec.roundTrip(levels)).containsExactly(Level.LOW, Level.HIGH);
    assertThat(Codec.roundTrip(Level.HIGH).weight()).isEqualTo(2);
  }

  @Test
  void recordsAreMadeByTheirConstructor() throws Exception {
    Point point = new Point(1, new Point(2, null));

    assertThat(Codec.roundTrip(point)).isEqualTo(point);
    assertThat(Codec.roundTrip(new Checked(3))).isEqualTo(new Checked(3));
  }

  @Test
  void replacementsAreHonoured() throws Exception {
    assertThat(Codec.roundTrip(Singleton.INSTANCE)).isSameAs(Singleton.INSTANCE);
    assertThat(Codec.<Object>roundTrip(new Replaced())).isEqualTo(new Point(7, "replaced"));
  }

  @Test
  void classesWriteWhatTheyLike() throws Exception {
    Hooks hooks = Codec.roundTrip(new Hooks(3, "a", "b"));
    External external = new External();
    external.text = "a";

    assertThat(hooks.kept).isEqualTo(3);
    assertThat(hooks.written).containsExactly("a", "b");
    assertThat(Codec.roundTrip(external).text).isEqualTo("a[a]");
  }

  @Test
  void classesThatDoNotWriteTheirFieldsAreReadAllTheSame() throws Exception {
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      values.add(new Hooks(i, "x"));
      values.add(new FieldsNeverWritten(i, values.get(i), new ArrayList<>(List.of("y"))));
    }

    List<Object> decoded = Codec.roundTrip(values);

    FieldsNeverWritten last = (FieldsNeverWritten) decoded.get(99);
    assertThat(last.number).isEqualTo(49);
    assertThat(last.one).isSameAs(decoded.get(49));
    assertThat(last.other).isEqualTo(List.of("y"));
  }

  @Test
  void proxiesComeBackAlsoOfInterfacesThatAreNotPublic() throws Exception {
    ClassLoader loader = getClass().getClassLoader();
    Class<?>[] interfaces = {Greeter.class, Comparable.class};
    Greeter proxy = (Greeter) Proxy.newProxyInstance(loader, interfaces, new Greeting("hello"));

    Greeter decoded = Codec.roundTrip(proxy);

    assertThat(decoded.greet("you")).isEqualTo("hello you");
    assertThat(decoded.getClass()).isSameAs(proxy.getClass());
  }

  @Test
  void lambdasComeBackWithWhatTheyCaptured() throws Exception {
    String captured = "captured";
    SerializableSupplier<String> supplier = () -> captured + "!";
    IntUnaryOperator operator = (IntUnaryOperator & Serializable) Math::abs;

    assertThat(Codec.roundTrip(supplier).get()).isEqualTo("captured!");
    assertThat(Codec.roundTrip(operator).applyAsInt(-1)).isEqualTo(1);
  }

  @Test
  void innerAndAnonymousClassesKeepTheirOuterObjectAndVariables() throws Exception {
    Outer outer = new Outer("outer");
    Object[] values = {outer, outer.new Inner(), outer.anonymous(" captured")};

    Object[] decoded = Codec.roundTrip(values);

    assertThat(((Outer.Inner) decoded[1]).outerName()).isEqualTo("outer");
    assertThat(((SerializableSupplier<?>) decoded[2]).get()).isEqualTo("outer captured");
  }
}

package de.javakaffee.web.msm.objectmodel;

import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectInputStream;
import java.io.ObjectOutput;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamField;
import java.io.Serial;
import java.io.Serializable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values of classes that applications write. */
final class ApplicationSamples {
  private ApplicationSamples() {}

  static class Base implements Serializable {
    private static final long serialVersionUID = 1L;
    private final String name;
    protected int number = 5;

    Base(String name) {
      this.name = name;
    }

    String baseName() {
      return name;
    }
  }

  /** Its private field is called as that of its superclass. */
  static final class Shadowing extends Base {
    private static final long serialVersionUID = 1L;
    private final String name;
    private transient int forgotten = 7;
    final boolean yes = Boolean.parseBoolean("true");
    final byte small = 1;
    final short medium = 2;
    final char letter = 'x';
    final long large = Long.MAX_VALUE;
    final float single = Float.MIN_VALUE;
    final double dual = Double.NaN;

    Shadowing(String ofBase, String own) {
      super(ofBase);
      this.name = own;
    }

    @Override
    public String toString() {
      return baseName() + name + forgotten;
    }
  }

  static final class MyList extends ArrayList<String> {
    private static final long serialVersionUID = 1L;
    private final String title = String.valueOf("title");
    private @Nullable Object own;

    String title() {
      return title + own;
    }
  }

  static final class MyMap extends HashMap<String, Object> {
    private static final long serialVersionUID = 1L;
    private final List<String> log = new ArrayList<>();
  }

  public static final class External implements Externalizable {
    private static final long serialVersionUID = 1L;
    private @Nullable Object held;

    public External() {}

    External(Object held) {
      this.held = held;
    }

    @Override
    public void writeExternal(ObjectOutput out) throws IOException {
      out.writeInt(42);
      out.writeObject(held);
    }

    @Override
    public void readExternal(ObjectInput in) throws IOException, ClassNotFoundException {
      if (in.readInt() == 42) {
        held = in.readObject();
      }
    }
  }

  static final class Singleton implements Serializable {
    private static final long serialVersionUID = 1L;
    static final Singleton ONLY = new Singleton();

    @Serial
    private Object readResolve() {
      return ONLY;
    }
  }

  /** Written as something else that turns into it again. */
  static final class ByProxy implements Serializable {
    private static final long serialVersionUID = 1L;
    private final transient int secret;

    ByProxy(int secret) {
      this.secret = secret;
    }

    @Serial
    private Object writeReplace() {
      return new Stored(secret);
    }

    private record Stored(int secret) implements Serializable {
      @Serial
      private Object readResolve() {
        return new ByProxy(secret);
      }
    }
  }

  static final class TransientWithHooks implements Serializable {
    private static final long serialVersionUID = 1L;
    private transient List<Object> list = new ArrayList<>(List.of("a", 1));

    @Serial
    private void writeObject(ObjectOutputStream out) throws IOException {
      out.defaultWriteObject();
      out.writeInt(list.size());
      for (Object each : list) {
        out.writeObject(each);
      }
    }

    @Serial
    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
      in.defaultReadObject();
      list = new ArrayList<>();
      for (int i = in.readInt(); i > 0; i--) {
        list.add(in.readObject());
      }
    }
  }

  @SuppressWarnings("UnusedVariable") // Java serialization reads it
  static final class ChosenFields implements Serializable {
    private static final long serialVersionUID = 1L;

    @Serial
    private static final ObjectStreamField[] serialPersistentFields = {
      new ObjectStreamField("kept", String.class)
    };

    private final String kept = String.valueOf("kept");
    private final String left = String.valueOf("left");

    @Override
    public String toString() {
      return kept + left;
    }
  }

  record Point(int x, @Nullable Object y) implements Serializable {
    @Override
    public Object y() {
      return "not what is in the field";
    }
  }

  sealed interface Shape extends Serializable permits Circle, Square {}

  record Circle(double radius) implements Shape {}

  static final class Square implements Shape {
    private static final long serialVersionUID = 1L;
    private final double side;

    Square(double side) {
      this.side = side;
    }

    double side() {
      return side;
    }
  }

  enum Op {
    PLUS {
      @Override
      int apply(int a) {
        return a + 1;
      }
    };

    abstract int apply(int a);
  }

  static final class Outer implements Serializable {
    private static final long serialVersionUID = 1L;
    private final String text = String.valueOf("outer");

    final class Inner implements Serializable {
      private static final long serialVersionUID = 1L;

      String text() {
        return text;
      }
    }
  }

  interface SerializableSupplier<T> extends Supplier<T>, Serializable {}

  interface SerializableFunction<A, B> extends Function<A, B>, Serializable {}

  static Object anonymous(List<String> captured) {
    return new SerializableSupplier<Object>() {
      private static final long serialVersionUID = 1L;

      @Override
      public Object get() {
        return captured;
      }
    };
  }

  static Object local(String captured) {
    class Local implements Serializable {
      private static final long serialVersionUID = 1L;

      @Override
      public String toString() {
        return captured;
      }
    }
    return new Local();
  }

  record Handler(Map<String, Object> answers) implements InvocationHandler, Serializable {
    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object[] arguments) {
      return answers.get(method.getName());
    }
  }

  static Object proxy() {
    return Proxy.newProxyInstance(
        ApplicationSamples.class.getClassLoader(),
        new Class<?>[] {SerializableSupplier.class, Comparable.class},
        new Handler(new HashMap<>(Map.of("get", "got"))));
  }

  static Stream<Sample> all() {
    MyList list = new MyList();
    list.add("a");
    list.own = list;
    MyMap map = new MyMap();
    map.put("a", List.of(1));
    map.log.add("put");
    return Stream.of(
        new Sample("shadowed fields", new Shadowing("a", "b")),
        new Sample("subclass of ArrayList that holds itself", list),
        new Sample("subclass of HashMap", map),
        new Sample("Externalizable", new External(new ArrayList<>(List.of(1)))),
        new Sample("writeReplace", new ByProxy(5)),
        new Sample("transient with hooks", new TransientWithHooks()),
        new Sample("serialPersistentFields", new ChosenFields()),
        new Sample("record", new Point(1, new ArrayList<>(List.of("y")))),
        new Sample("sealed", List.of(new Circle(1), new Square(2))),
        new Sample("enum with body", Op.PLUS),
        new Sample("inner class", new Outer().new Inner()),
        new Sample("anonymous class", anonymous(new ArrayList<>(List.of("a")))),
        new Sample("local class", local("captured")),
        new Sample("proxy", proxy()),
        new Sample("no no-arg constructor", new Base("a")),
        new Sample("array of application objects", new Base[] {new Base("a"), null}),
        new Sample("array of records", new Point[][] {{new Point(1, null)}}),
        new Sample("classes", List.of(Base.class, Point[].class, Objects.class)));
  }
}

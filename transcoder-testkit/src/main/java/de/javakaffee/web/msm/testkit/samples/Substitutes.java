package de.javakaffee.web.msm.testkit.samples;

import java.io.Externalizable;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInput;
import java.io.ObjectInputStream;
import java.io.ObjectOutput;
import java.io.ObjectStreamException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Classes that write or read another object in their place, and externalizable ones. */
@SuppressWarnings("unused") // serialization calls the hooks
final class Substitutes {
  /** Written as a proxy; never read itself. */
  static final class Period implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int from;
    private final int to;

    Period(int from, int to) {
      if (from > to) {
        throw new IllegalArgumentException(from + " > " + to);
      }
      this.from = from;
      this.to = to;
    }

    private Object writeReplace() {
      return new Written(from, to - from);
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
      throw new InvalidObjectException("is read through its proxy");
    }

    private record Written(int from, int length) implements Serializable {
      private Object readResolve() {
        return new Period(from, from + length);
      }
    }
  }

  /** There is one. */
  static final class Registry implements Serializable {
    private static final long serialVersionUID = 1L;

    static final Registry INSTANCE = new Registry();

    private Registry() {}

    private Object readResolve() {
      return INSTANCE;
    }
  }

  /** An enum as they were written before there were enums. */
  static final class Suit implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Map<String, Suit> ALL = new HashMap<>();

    static final Suit HEARTS = new Suit("hearts");
    static final Suit SPADES = new Suit("spades");

    private final String name;

    private Suit(String name) {
      this.name = name;
      ALL.put(name, this);
    }

    private Object readResolve() throws ObjectStreamException {
      Suit suit = ALL.get(name);
      if (suit == null) {
        throw new InvalidObjectException(name);
      }
      return suit;
    }
  }

  /** The hook is inherited. */
  static class Shape implements Serializable {
    private static final long serialVersionUID = 1L;

    protected int area;
    protected transient boolean isComplete = true;

    protected Object readResolve() {
      isComplete = true;
      return this;
    }
  }

  static final class Circle extends Shape {
    private static final long serialVersionUID = 1L;

    private final String name = "circle";
  }

  /** Writes primitives, objects and itself as it likes. */
  public static final class Parcel implements Externalizable {
    private static final long serialVersionUID = 1L;

    private int weight;
    private String address = "";
    private List<String> items = List.of();

    public Parcel() {}

    Parcel(int weight, String address, List<String> items) {
      this.weight = weight;
      this.address = address;
      this.items = items;
    }

    @Override
    public void writeExternal(ObjectOutput out) throws IOException {
      out.writeInt(weight);
      out.writeUTF(address);
      out.writeObject(items);
    }

    @Override
    @SuppressWarnings("unchecked")
    public void readExternal(ObjectInput in) throws IOException, ClassNotFoundException {
      weight = in.readInt();
      address = in.readUTF();
      items = (List<String>) in.readObject();
    }
  }

  private Substitutes() {}

  static Period proxied() {
    return new Period(3, 9);
  }

  static List<Period> proxiedInAList() {
    return new ArrayList<>(List.of(new Period(1, 2), new Period(3, 4)));
  }

  /** One object under two names; Java serialization keeps it one. */
  static Attributes proxiedAndShared() {
    Period period = new Period(1, 2);
    return Attributes.of("one", period).and("two", new ArrayList<>(List.of(period)));
  }

  static Registry singleton() {
    return Registry.INSTANCE;
  }

  static void isTheSingleton(Object decoded) {
    Expect.that(decoded == Registry.INSTANCE, "the singleton is itself");
  }

  static List<Suit> constants() {
    return new ArrayList<>(List.of(Suit.SPADES, Suit.HEARTS, Suit.SPADES));
  }

  static void areTheConstants(Object decoded) {
    Expect.that(((List<?>) decoded).get(0) == Suit.SPADES, "a constant is itself");
  }

  static Shape inherited() {
    Circle circle = new Circle();
    circle.area = 5;
    return circle;
  }

  static Parcel externalizable() {
    return new Parcel(5, "Berlin", JdkLists.arrayList());
  }

  static List<Parcel> externalizables() {
    return new ArrayList<>(
        List.of(
            new Parcel(1, "a", JdkLists.arrayList()), new Parcel(2, "b", JdkLists.linkedList())));
  }
}

package de.javakaffee.web.msm.testkit.samples;

import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectInputValidation;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamField;
import java.io.OptionalDataException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Classes that write and read themselves through writeObject and readObject. */
@SuppressWarnings("unused") // serialization calls them
final class Hooks {
  /** Keeps its secret from whoever reads the bytes, and restores what is transient. */
  static final class Secret implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String user;
    private transient String password;

    Secret(String user, String password) {
      this.user = user;
      this.password = password;
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
      out.defaultWriteObject();
      out.writeUTF(new StringBuilder(password).reverse().toString());
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
      in.defaultReadObject();
      password = new StringBuilder(in.readUTF()).reverse().toString();
    }
  }

  /** Writes primitives, raw bytes and objects after its fields. */
  static final class Everything implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int kept = 1;
    private transient boolean flag = true;
    private transient long larger = -2;
    private transient double precise = -0.0;
    private transient byte[] bytes = {1, 2, 3};
    private transient List<String> list = JdkLists.arrayList();
    private transient Object shared = list;

    private void writeObject(ObjectOutputStream out) throws IOException {
      out.defaultWriteObject();
      out.writeBoolean(flag);
      out.writeLong(larger);
      out.writeDouble(precise);
      out.writeInt(bytes.length);
      out.write(bytes);
      out.writeObject(list);
      out.writeObject(shared);
    }

    @SuppressWarnings("unchecked")
    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
      in.defaultReadObject();
      flag = in.readBoolean();
      larger = in.readLong();
      precise = in.readDouble();
      bytes = new byte[in.readInt()];
      in.readFully(bytes);
      list = (List<String>) in.readObject();
      shared = in.readObject();
    }
  }

  /** Reads optional data to its end, without having been told how much there is. */
  static final class OpenEnded implements Serializable {
    private static final long serialVersionUID = 1L;

    private transient List<Object> found = new ArrayList<>(List.of("a", 1, "b"));

    private void writeObject(ObjectOutputStream out) throws IOException {
      out.defaultWriteObject();
      for (Object object : found) {
        out.writeObject(object);
      }
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
      in.defaultReadObject();
      found = new ArrayList<>();
      try {
        while (true) {
          found.add(in.readObject());
        }
      } catch (OptionalDataException e) {
        if (!e.eof) {
          throw e;
        }
      }
    }
  }

  /** Writes other fields than it has. */
  static final class Celsius implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final ObjectStreamField[] serialPersistentFields = {
      new ObjectStreamField("fahrenheit", double.class),
      new ObjectStreamField("place", String.class)
    };

    private transient double degrees;
    private transient String where;

    Celsius(double degrees, String where) {
      this.degrees = degrees;
      this.where = where;
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
      ObjectOutputStream.PutField fields = out.putFields();
      fields.put("fahrenheit", degrees * 2 + 32);
      fields.put("place", where);
      out.writeFields();
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
      ObjectInputStream.GetField fields = in.readFields();
      degrees = (fields.get("fahrenheit", 0.0) - 32) / 2;
      where = (String) Objects.requireNonNull(fields.get("place", ""));
    }
  }

  /** Says which of its fields travel; a thread could not: who has none is a copy. */
  static final class Chosen implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final ObjectStreamField[] serialPersistentFields = {
      new ObjectStreamField("kept", String.class)
    };

    private final String kept = "kept";
    private String left = "left behind";
    private @Nullable Thread writer = Thread.currentThread();
  }

  /** Each level has hooks of its own; the one between them has none. */
  static class Lower implements Serializable {
    private static final long serialVersionUID = 1L;

    private transient String lower = "lower";

    private void writeObject(ObjectOutputStream out) throws IOException {
      out.defaultWriteObject();
      out.writeUTF(lower);
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
      in.defaultReadObject();
      lower = in.readUTF();
    }
  }

  static class Between extends Lower {
    private static final long serialVersionUID = 1L;

    private final List<String> between = JdkLists.arrayList();
  }

  static final class Upper extends Between {
    private static final long serialVersionUID = 1L;

    private transient int upper = 7;

    private void writeObject(ObjectOutputStream out) throws IOException {
      out.defaultWriteObject();
      out.writeInt(upper);
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
      in.defaultReadObject();
      upper = in.readInt();
    }
  }

  /** A map that restores a count beside its entries. */
  static final class CountedMap extends HashMap<String, Integer> {
    private static final long serialVersionUID = 1L;

    private transient int lookUps = 3;

    private void writeObject(ObjectOutputStream out) throws IOException {
      out.defaultWriteObject();
      out.writeInt(lookUps);
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
      in.defaultReadObject();
      lookUps = in.readInt();
    }
  }

  /** Is checked when the whole graph has been read. */
  static final class Validated implements Serializable, ObjectInputValidation {
    private static final long serialVersionUID = 1L;

    private final List<Integer> numbers = new ArrayList<>(List.of(1, 2, 3));
    private transient int sum = 6;

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
      in.registerValidation(this, 0);
      in.defaultReadObject();
    }

    @Override
    public void validateObject() throws InvalidObjectException {
      sum = numbers.stream().mapToInt(Integer::intValue).sum();
    }
  }

  /** Says what to do if the bytes know nothing of this class: here they do. */
  static class Counted implements Serializable {
    private static final long serialVersionUID = 1L;

    private int count = 5;

    private void readObjectNoData() {
      count = -1;
    }
  }

  /** Takes care that nobody else has its array, as defensive classes do. */
  static final class Guarded implements Serializable {
    private static final long serialVersionUID = 1L;

    private transient int[] numbers = {1, 2, 3};

    private void writeObject(ObjectOutputStream out) throws IOException {
      out.defaultWriteObject();
      out.writeUnshared(numbers);
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
      in.defaultReadObject();
      numbers = (int[]) in.readUnshared();
    }
  }

  private Hooks() {}

  static Secret restoresTransient() {
    return new Secret("ada", "lovelace");
  }

  static Everything optionalData() {
    return new Everything();
  }

  static OpenEnded openEnded() {
    return new OpenEnded();
  }

  static Celsius otherFields() {
    return new Celsius(21.5, "Berlin");
  }

  static Chosen chosenFields() {
    return new Chosen();
  }

  static void leavesTheOther(Object decoded) {
    Chosen chosen = (Chosen) decoded;
    Expect.that(
        chosen.writer != null || chosen.left == null, "a field that is not named was carried");
  }

  static Upper atSeveralLevels() {
    return new Upper();
  }

  static CountedMap inASubclassOfHashMap() {
    CountedMap map = new CountedMap();
    map.put("one", 1);
    return map;
  }

  static Counted forMissingData() {
    return new Counted();
  }

  static Guarded unshared() {
    return new Guarded();
  }

  static Validated validation() {
    return new Validated();
  }
}

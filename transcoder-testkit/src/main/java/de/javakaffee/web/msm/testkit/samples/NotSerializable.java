package de.javakaffee.web.msm.testkit.samples;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Objects that Java serialization refuses, though nothing but their classes' silence forbids it.
 */
@SuppressWarnings("unused") // only serializers read the fields
final class NotSerializable {
  /** As people write them who never thought of sessions. */
  static class Customer {
    private String name = "";
    private int visits;
    private List<Customer> friends = new ArrayList<>();
    private transient String scratch = "not carried";

    Customer() {}

    Customer(String name, int visits) {
      this.name = name;
      this.visits = visits;
    }
  }

  static final class Regular extends Customer {
    private final double discount;

    Regular(String name, double discount) {
      super(name, 100);
      this.discount = discount;
    }
  }

  record Address(String street, @Nullable Customer owner) {}

  /** Serializable itself, but it holds what is not. */
  static final class Order implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String number = "4711";
    private final Customer customer = new Customer("Ada", 1);
  }

  /** A field of a class that cannot be serialized, now and then. */
  static final class Profile implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Optional<String> nickname = Optional.of("Countess");
    private final Optional<String> title = Optional.empty();
  }

  static final class Guarded implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Object lock = new Object();
    private int count = 3;
  }

  private NotSerializable() {}

  static Customer bean() {
    return new Customer("Ada", 7);
  }

  static Customer withoutDefaultConstructor() {
    return new Regular("Grace", 0.5);
  }

  static Customer cyclic() {
    Customer one = new Customer("Ada", 1);
    Customer other = new Customer("Grace", 2);
    one.friends.add(other);
    other.friends.add(one);
    return one;
  }

  static Address ofRecord() {
    return new Address("Dorset Street 1", new Customer("Ada", 7));
  }

  static List<Object> inAList() {
    return new ArrayList<>(List.of("before", new Customer("Ada", 1), "after"));
  }

  static Map<String, Object> inAMap() {
    return new HashMap<>(Map.of("customer", new Customer("Ada", 1)));
  }

  static Object[] inAnArray() {
    return new Customer[] {new Customer("Ada", 1), null};
  }

  static Order inASerializableBean() {
    return new Order();
  }

  static Profile optionals() {
    return new Profile();
  }

  static Optional<String> optional() {
    return Optional.of("value");
  }

  static Guarded lock() {
    return new Guarded();
  }

  /** The others can be carried. */
  static Attributes amongOthers() {
    return Attributes.of("before", JdkLists.arrayList())
        .and("customer", new Customer("Ada", 1))
        .and("after", 42);
  }
}

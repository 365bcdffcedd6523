package de.javakaffee.web.msm.testkit.samples;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Classes of the application with fields and nothing special about their serialization. */
@SuppressWarnings({
  "unused",
  "HidingField",
  "UnnecessaryStringBuilder"
}) // only serializers read the fields
final class Beans {
  /** Public, with a constructor without arguments. */
  public static final class Customer implements Serializable {
    private static final long serialVersionUID = 1L;

    private @Nullable String name;
    private int visits;
    private @Nullable Date since;
    private List<String> interests = new ArrayList<>();

    public Customer() {}
  }

  /** Each kind of primitive field. */
  static final class Primitives implements Serializable {
    private static final long serialVersionUID = 1L;

    boolean flag = true;
    byte small = -1;
    short shorter = Short.MIN_VALUE;
    char letter = '\uffff';
    int number = Integer.MIN_VALUE;
    long larger = Long.MAX_VALUE;
    float fraction = -0.0f;
    double precise = Double.longBitsToDouble(0x7ff8_0000_0000_0007L);
  }

  /** Boxes, some of them null. */
  static final class Boxes implements Serializable {
    private static final long serialVersionUID = 1L;

    @Nullable Integer none;
    Integer number = 1_000_000;
    Long larger = 1L << 40;
    Double precise = 2.5;
    Character letter = 'x';
    Boolean flag = false;
    Number any = (short) 3;
    Object whatever = 4.5f;
  }

  /** A field of this name stands at each level. */
  static class Base implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String name = "base";
    protected int size = 1;
  }

  static class Middle extends Base {
    private static final long serialVersionUID = 1L;

    private final List<String> name = JdkLists.arrayList();
  }

  static final class Top extends Middle {
    private static final long serialVersionUID = 1L;

    private final int name = 3;
    String size = "large";
  }

  /** What is transient does not travel; a thread could not: who has none is a copy. */
  static final class Login implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String user = "ada";
    private transient String password = "secret";
    private transient int attempts = 3;
    private transient @Nullable Thread typist = Thread.currentThread();
  }

  /** No constructor without arguments; the one there is refuses what a codec might pass. */
  static final class Money implements Serializable {
    private static final long serialVersionUID = 1L;

    private final long cents;
    private final String currency;

    private Money(long cents, String currency) {
      if (currency.isEmpty()) {
        throw new IllegalArgumentException("currency is empty");
      }
      this.cents = cents;
      this.currency = currency;
    }
  }

  /** Declared types say little of what the fields hold. */
  static final class Holder implements Serializable {
    private static final long serialVersionUID = 1L;

    Object numbers = new int[] {1, 2, 3};
    Object texts = new String[] {"a", null};
    Object list = JdkLists.linkedList();
    CharSequence text = new StringBuilder("built");
    Comparable<?> comparable = 42L;
    Serializable map = new HashMap<>(Map.of("a", 1));
    Iterable<?> elements = List.of(1, 2);
    Object[] array = new Integer[] {1, 2};
    List<String>[] lists = lists();
    Class<?> type = Money.class;

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static List<String>[] lists() {
      return new List[] {JdkLists.arrayList(), JdkLists.vector()};
    }
  }

  /** Its type parameter is a list here, a map of lists there. */
  static final class Box<T> implements Serializable {
    private static final long serialVersionUID = 1L;

    final T content;
    final List<T> more;

    Box(T content) {
      this.content = content;
      more = new ArrayList<>(List.of(content));
    }
  }

  /** Not serializable: its constructor runs when a {@link Child} is read. */
  static class Parent {
    protected String fromConstructor = "from the constructor";

    Parent() {}
  }

  static final class Child extends Parent implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String own = "own";
  }

  /** Names that are no ASCII words. */
  @SuppressWarnings("UnicodeInCode")
  private static final class Grössenangabe implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int größe = 7;
    private final int $dollar_ = 8;
    private volatile int changing = 9;
  }

  /** Without fields. */
  static final class Marker implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  private Beans() {}

  static Customer customer() {
    Customer customer = new Customer();
    customer.name = "Ada";
    customer.visits = 7;
    customer.since = new Date(1_000_000_000_000L);
    customer.interests.add("looms");
    return customer;
  }

  static Customer emptyCustomer() {
    return new Customer();
  }

  static Primitives primitives() {
    return new Primitives();
  }

  static Boxes boxes() {
    return new Boxes();
  }

  static Base shadowedFields() {
    return new Top();
  }

  static Login transientFields() {
    return new Login();
  }

  static void forgetsThePassword(Object decoded) {
    Login login = (Login) decoded;
    Expect.that(login.user.equals("ada"), "the user is kept");
    Expect.that(
        login.typist != null || (login.password == null && login.attempts == 0),
        "what is transient was carried");
  }

  static Money withoutDefaultConstructor() {
    return new Money(1_999, "EUR");
  }

  static Holder looselyTyped() {
    return new Holder();
  }

  static List<Box<?>> generics() {
    return new ArrayList<>(
        List.of(new Box<>(JdkLists.arrayList()), new Box<>(Map.of("a", List.of(1))), new Box<>(1)));
  }

  static Child parentNotSerializable() {
    return new Child();
  }

  static void hasItsParentsField(Object decoded) {
    Expect.that(
        "from the constructor".equals(((Child) decoded).fromConstructor),
        "the constructor of the parent ran");
  }

  @SuppressWarnings("UnicodeInCode")
  static Object unusualNames() {
    return new Grössenangabe();
  }

  static Object withoutFields() {
    return new Marker();
  }

  static Object[] array() {
    return new Money[] {new Money(1, "EUR"), null, new Money(2, "USD")};
  }

  static Map<String, Money> asValues() {
    return new HashMap<>(Map.of("a", new Money(1, "EUR"), "b", new Money(2, "USD")));
  }
}

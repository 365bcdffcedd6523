package de.javakaffee.web.msm.testkit.rules;

import static de.javakaffee.web.msm.transcoder.Capability.APPLICATION_CLASSES;
import static de.javakaffee.web.msm.transcoder.Capability.JDK_CLASSES;
import static de.javakaffee.web.msm.transcoder.Capability.LAMBDAS;
import static de.javakaffee.web.msm.transcoder.Capability.PROXIES;

import de.javakaffee.web.msm.transcoder.Capability;
import de.javakaffee.web.msm.transcoder.ClassFilter;
import java.util.List;
import java.util.Set;

/**
 * A place where a class can stand that is not permitted.
 *
 * @param name says where it stands
 * @param application makes a value with the class there
 * @param denied binary name of the class
 * @param needs what a transcoder must claim to carry the value if it is permitted
 */
record FilteredPosition(
    String name, WebApplication application, String denied, Set<Capability> needs) {
  /** The system property that is set when a denied class is initialised. */
  static final String INITIALISED = "msm.kit.denied.class.initialised";

  private static final Set<Capability> BEAN = Set.of(APPLICATION_CLASSES);
  private static final Set<Capability> OF_JDK = Set.of(APPLICATION_CLASSES, JDK_CLASSES);

  private static final String TELLS =
      "static { System.setProperty(\"" + INITIALISED + "\", \"true\"); }";

  private static final String DENIED =
      "class Denied implements Serializable, Comparable<Denied> {"
          + TELLS
          + """
            private static final long serialVersionUID = 1L;
            int field = 1;
            public int compareTo(Denied other) { return 0; }
          }
          class Holder implements Serializable {
            private static final long serialVersionUID = 1L;
            Object before = "x";
            Object held = new Denied();
          }
          """;

  static List<FilteredPosition> all() {
    return List.of(
        inBean("the value itself", "new Denied()", BEAN),
        inBean("an element of a list", "new ArrayList<>(List.of(1, new Denied()))", BEAN),
        inBean("a value of a map", "new HashMap<>(Map.of(\"k\", new Denied()))", BEAN),
        inBean("a key of a map", "new HashMap<>(Map.of(new Denied(), 1))", OF_JDK),
        inBean("an element of a set", "new TreeSet<>(Set.of(new Denied()))", OF_JDK),
        inBean("a field", "new Holder()", BEAN),
        inBean("an element of an array", "new Object[] {1, new Denied()}", OF_JDK),
        inBean("the type of an empty array", "new Denied[0]", OF_JDK),
        inBean("the type of an array of arrays", "new Denied[1][0]", OF_JDK),
        inBean("a class as a value", "Denied.class", OF_JDK),
        position("an enum", "Denied.B", "enum Denied { A, B; " + TELLS + " }", "app.Denied", BEAN),
        position(
            "an enum constant with a body",
            "Denied.B",
            "enum Denied { A, B { }; " + TELLS + " }",
            "app.Denied",
            BEAN),
        position(
            "a record",
            "new Denied(1)",
            "record Denied(int x) implements Serializable { " + TELLS + " }",
            "app.Denied",
            BEAN),
        position(
            "an interface of a proxy",
            "Proxy.newProxyInstance(Make.class.getClassLoader(), new Class<?>[] {Comparable.class,"
                + " Denied.class}, new Handler())",
            """
            interface Denied {}
            class Handler implements InvocationHandler, Serializable {
              private static final long serialVersionUID = 1L;
              public Object invoke(Object proxy, Method method, Object[] arguments) {
                return 1;
              }
            }
            """,
            "app.Denied",
            Set.of(APPLICATION_CLASSES, PROXIES)),
        position(
            "the class that made a lambda",
            "new Denied().get()",
            "class Denied { "
                + TELLS
                + " Object get() { return (Runnable & Serializable) () -> {}; } }",
            "app.Denied",
            Set.of(LAMBDAS)));
  }

  static ClassFilter denying(String className) {
    return ClassFilter.of(List.of(), List.of(className.replace(".", "\\.")));
  }

  static ClassFilter allowingAllBut(String className) {
    String others = "app\\.(?!" + className.replace("app.", "") + ").*";
    return ClassFilter.of(List.of("java\\..*", others), List.of());
  }

  private static FilteredPosition inBean(String name, String make, Set<Capability> needs) {
    return position(name, make, DENIED, "app.Denied", needs);
  }

  private static FilteredPosition position(
      String name, String make, String declarations, String denied, Set<Capability> needs) {
    String main =
        """
        class Make implements Supplier<Object> {
          public Object get() { return %s; }
        }
        """
            .formatted(make);
    return new FilteredPosition(name, WebApplication.of(main, declarations), denied, needs);
  }
}

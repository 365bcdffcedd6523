package de.javakaffee.web.msm.testkit.rules;

import static de.javakaffee.web.msm.transcoder.Capability.APPLICATION_CLASSES;
import static de.javakaffee.web.msm.transcoder.Capability.JDK_CLASSES;
import static de.javakaffee.web.msm.transcoder.Capability.LAMBDAS;
import static de.javakaffee.web.msm.transcoder.Capability.PROXIES;

import de.javakaffee.web.msm.transcoder.Capability;
import java.util.List;
import java.util.Set;

/**
 * One kind of value that only a web application can make.
 *
 * @param name says what it is
 * @param application makes the value, and tells it
 * @param needs what a transcoder must claim to carry it
 */
record ApplicationValue(String name, WebApplication application, Set<Capability> needs) {
  static final Set<Capability> BEAN_NEEDS = Set.of(APPLICATION_CLASSES);

  private static final String CART =
      """
      class Cart implements Serializable {
        private static final long serialVersionUID = 1L;
        String owner = "Ada";
      }
      """;

  static List<ApplicationValue> all() {
    return List.of(
        value("a bean", "new Cart()", "((Cart) it).owner", BEAN_NEEDS, CART),
        value(
            "an array of beans",
            "new Cart[][] {{new Cart()}, {}}",
            "((Cart[][]) it)[0][0].owner",
            Set.of(APPLICATION_CLASSES, JDK_CLASSES),
            CART),
        value(
            "an enum",
            "Size.LARGE",
            "it == Size.LARGE ? \"large\" : \"another\"",
            BEAN_NEEDS,
            "enum Size { SMALL, LARGE { } }"),
        value(
            "a record",
            "new Point(1, new int[] {2})",
            "((Point) it).x() + \" \" + ((Point) it).y()[0]",
            Set.of(APPLICATION_CLASSES, JDK_CLASSES),
            "record Point(int x, int[] y) implements Serializable {}"),
        value(
            "a class",
            "Cart.class",
            "it == Cart.class ? \"the class\" : \"another\"",
            Set.of(APPLICATION_CLASSES, JDK_CLASSES),
            CART),
        value(
            "a lambda",
            "(Words) () -> \"made of \" + new Cart().owner",
            "((Words) it).get()",
            Set.of(APPLICATION_CLASSES, LAMBDAS),
            CART,
            "interface Words extends Supplier<String>, Serializable {}"),
        value(
            "a proxy",
            "Proxy.newProxyInstance(Make.class.getClassLoader(), new Class<?>[] {Words.class,"
                + " Comparable.class}, new Handler())",
            "((Words) it).get() + it.getClass().getInterfaces().length",
            Set.of(APPLICATION_CLASSES, PROXIES),
            "interface Words { String get(); }",
            """
            class Handler implements InvocationHandler, Serializable {
              private static final long serialVersionUID = 1L;
              public Object invoke(Object proxy, Method method, Object[] arguments) {
                return "hi";
              }
            }
            """));
  }

  private static ApplicationValue value(
      String name, String make, String tell, Set<Capability> needs, String... declarations) {
    String main =
        """
        class Make implements Supplier<Object> {
          public Object get() { return %s; }
        }
        class Tell implements Function<Object, String> {
          public String apply(Object it) { return %s; }
        }
        """
            .formatted(make, tell);
    return new ApplicationValue(
        name, WebApplication.of(main, String.join("\n", declarations)), needs);
  }
}

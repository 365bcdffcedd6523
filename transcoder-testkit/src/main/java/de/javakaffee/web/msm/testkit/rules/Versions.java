package de.javakaffee.web.msm.testkit.rules;

/** Sources of two versions of an application. Stateless. */
final class Versions {
  static final String UID = " private static final long serialVersionUID = 1L; ";

  static final String FIELDS =
      " int count = 7; String owner = \"Ada\";"
          + " List<String> items = new ArrayList<>(List.of(\"tea\")); ";

  /** The older version of most changes. */
  static final String CART = "class Cart implements Serializable { " + UID + FIELDS + " }";

  static final String TOLD = "cart.count + \" \" + cart.owner + \" \" + cart.items";

  private Versions() {}

  /**
   * A cart in two versions, stored as the first of two elements of a list, so that what is behind
   * it shows whether all of it was read.
   *
   * @param old declaration of the older one
   * @param make an expression that makes it
   * @param changed declaration of the newer one
   * @param tell an expression that tells it
   */
  record Change(String old, String make, String changed, String tell) {

    WebApplication older() {
      return WebApplication.of(
          """
          class Make implements Supplier<Object> {
            public Object get() { return new ArrayList<Object>(Arrays.asList(%s, "after")); }
          }
          """
              .formatted(make),
          old);
    }

    WebApplication newer() {
      return newer("Cart");
    }

    /** The newer version calls the cart a basket. */
    WebApplication renamed() {
      return newer("Basket");
    }

    private WebApplication newer(String name) {
      return WebApplication.of(
          """
          class Tell implements Function<Object, String> {
            public String apply(Object it) {
              List<?> list = (List<?>) it;
              Cart cart = (Cart) list.get(0);
              return %s + " " + list.get(1);
            }
          }
          """
              .formatted(tell)
              .replace("Cart", name),
          changed.replace("Cart", name));
    }
  }
}

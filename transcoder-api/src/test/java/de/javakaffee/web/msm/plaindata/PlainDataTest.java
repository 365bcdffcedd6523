package de.javakaffee.web.msm.plaindata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.javakaffee.web.msm.transcoder.ClassFilter;
import de.javakaffee.web.msm.transcoder.Limits;
import de.javakaffee.web.msm.transcoder.TranscoderConfiguration;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The trees themselves; what is carried is the matter of the conformance kit. */
class PlainDataTest {
  enum Color {
    RED {}
  }

  record Link(@Nullable Object next, int weight) implements Serializable {}

  static class Base implements Serializable {
    private static final long serialVersionUID = 1L;
    String name = "base";
  }

  @SuppressWarnings({"HidingField", "UnusedVariable"}) // as applications have them
  static final class Cart extends Base {
    private static final long serialVersionUID = 1L;
    private String name = "cart";
    private final long count = 7;
    private final List<Object> items = new ArrayList<>(List.of("tea", Color.RED, 0.5));

    String names() {
      return name + " in " + super.name;
    }
  }

  private static final String CART = Cart.class.getName();
  private static final String LINK = Link.class.getName();

  private final PlainData plainData = with(ClassFilter.standard(), Limits.standard());

  @Test
  void anObjectIsItsClassNameAndItsFields() throws TranscodingException {
    assertThat(plainData.of(attribute(new Cart())))
        .isEqualTo(
            Map.of(
                "it",
                Map.of(
                    CART,
                    Map.of(
                        "name of " + Base.class.getName(),
                        "base",
                        "name",
                        "cart",
                        "count",
                        Map.of("long", "7"),
                        "items",
                        List.of("tea", Map.of(Color.class.getName(), "RED"), 0.5)))));
  }

  @Test
  void whatIsMetAgainIsAReferenceByNumber() throws TranscodingException {
    List<Object> shared = new ArrayList<>();
    Map<String, Object> map = new HashMap<>(Map.of("k", shared));
    List<Object> outer = new ArrayList<>(List.of(map, shared));
    outer.add(outer);

    Map<String, @Nullable Object> tree = plainData.of(attribute(outer));

    assertThat(tree)
        .isEqualTo(
            Map.of(
                "it",
                List.of(
                    Map.of("java.util.HashMap", Map.of("k", List.of())),
                    Map.of("#", 2),
                    Map.of("#", 0))));
    List<?> copy = (List<?>) Objects.requireNonNull(plainData.attributesIn(tree).get("it"));
    assertThat(copy).hasSize(3);
    assertThat(copy.get(2)).isSameAs(copy);
    assertThat(((Map<?, ?>) copy.get(0)).get("k")).isSameAs(copy.get(1));
  }

  @Test
  void shadowedFieldsKeepTheirValues() throws TranscodingException {
    Cart cart = new Cart();
    cart.name = "mine";

    Cart copy = (Cart) roundTrip(cart);

    assertThat(copy.names()).isEqualTo("mine in base");
  }

  @Test
  void aFieldThatIsGoneIsReadAllTheSameForWhatRefersToIt() throws TranscodingException {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("it", Map.of(CART, Map.of("gone", List.of("kept"))));
    tree.put("other", Map.of("#", 1));

    assertThat(plainData.attributesIn(tree)).containsEntry("other", List.of("kept"));
  }

  @Test
  void aRecordMayBeInAListThatItHolds() throws TranscodingException {
    List<Object> list = new ArrayList<>();
    Link link = new Link(list, 3);
    list.add(link);

    Link copy = (Link) roundTrip(link);

    assertThat((List<?>) copy.next()).first().isSameAs(copy);
  }

  @Test
  void aRecordThatARecordInItLeadsBackToIsRefused() {
    List<Object> list = new ArrayList<>();
    Link outer = new Link(list, 1);
    list.add(new Link(outer, 2));

    assertThatExceptionOfType(TranscodingException.class)
        .isThrownBy(() -> plainData.of(attribute(outer)))
        .withMessage(
            "attribute \"it\": a record that holds what it is in at it.next[0].next (%s)", LINK)
        .satisfies(e -> assertThat(e.attribute()).isEqualTo("it"));
    assertRefused(
        Map.of("it", Map.of(LINK, Map.of("next", List.of(Map.of(LINK, Map.of("next", ref(0))))))),
        "damaged: a record that holds what it is in");
  }

  @Test
  void halvesOfSurrogatePairsAreWellFormedInTheTree() throws TranscodingException {
    for (String text :
        List.of("\uD83D", "a\uDE00\\", "\\", "\\\\u0041", "\uD83D\uDE00", "\\\uD83D")) {
      Map<String, Object> map = new HashMap<>(Map.of(text, text));
      Map<String, @Nullable Object> tree = plainData.of(Map.of(text, map));

      assertThat(tree.toString()).isEqualTo(wellFormed(tree.toString()));
      assertThat(plainData.attributesIn(tree)).isEqualTo(Map.of(text, map));
    }
    assertThat(plainData.of(attribute("half\uD83D"))).isEqualTo(Map.of("it", "\\half\\ud83d"));
  }

  @Test
  void treesThatNobodyWroteAreRefused() {
    assertRefused(null, "damaged: no map where one should be");
    assertRefused(List.of(), "damaged: no map where one should be");
    assertRefused(Map.of("it", 5L), "damaged: no map where one should be");
    assertRefused(Map.of("it", Map.of()), "damaged: no single type");
    assertRefused(Map.of("it", Map.of(7, 7)), "damaged: no text where one should be");
    assertRefused(Map.of("it", "\\\\u00"), "damaged: a text with a wrong escape");
    assertRefused(Map.of("it", Map.of("long", "x")), "damaged: no long");
    assertRefused(Map.of("it", Map.of("char", "xy")), "damaged: no char");
    assertRefused(Map.of("it", ref(0)), "damaged: a reference to nothing");
    assertRefused(Map.of("it", ref(-1)), "damaged: a reference to nothing");
    Map<String, @Nullable Object> none = new HashMap<>();
    none.put("it", null);
    assertRefused(none, "damaged: an attribute without a value");
    assertRefused(
        Map.of("it", Map.of(CART, Map.of("items", "tea"))),
        "damaged: " + CART + ".items is of another type");
    assertRefused(
        Map.of("it", Map.of("com.shop.Gone", Map.of())),
        "the web application has no class com.shop.Gone");
    assertRefused(
        Map.of("it", Map.of(Color.class.getName(), "BLUE")),
        Color.class.getName() + " has no constant of that name");
    assertRefused(
        Map.of("it", Map.of("java.util.Date", Map.of())),
        "java.util.Date is a class of the JDK that has no plain form");
  }

  @Test
  void limitsAndTheClassFilterHoldInBothDirections() throws TranscodingException {
    Map<String, Object> attributes =
        attribute(new ArrayList<>(Arrays.asList(new Cart(), null, new ArrayList<>())));
    Map<String, @Nullable Object> tree = plainData.of(attributes);
    ClassFilter noCarts = ClassFilter.of(List.of(), List.of(".*Cart"));
    String denied = "class " + CART + " is not permitted by the class filter";

    assertRefused(with(noCarts, Limits.standard()), attributes, tree, denied);
    assertRefused(
        with(ClassFilter.standard(), new Limits(2, 100, 100, 100)),
        attributes,
        tree,
        "more than 2 levels");
    assertRefused(
        with(ClassFilter.standard(), new Limits(100, 3, 100, 100)),
        attributes,
        tree,
        "more than 3 objects");
  }

  private static void assertRefused(
      PlainData narrow, Map<String, Object> attributes, Map<String, ?> tree, String reason) {
    assertThatExceptionOfType(TranscodingException.class)
        .isThrownBy(() -> narrow.of(attributes))
        .withMessageStartingWith("attribute \"it\": " + reason + " at it[");
    assertThatExceptionOfType(TranscodingException.class)
        .isThrownBy(() -> narrow.attributesIn(tree))
        .withMessage(reason);
  }

  private void assertRefused(@Nullable Object tree, String message) {
    assertThatExceptionOfType(TranscodingException.class)
        .isThrownBy(() -> plainData.attributesIn(tree))
        .withMessage(message);
  }

  private Object roundTrip(Object value) throws TranscodingException {
    return Objects.requireNonNull(plainData.attributesIn(plainData.of(attribute(value))).get("it"));
  }

  private static Map<String, Object> ref(int number) {
    return Map.of("#", number);
  }

  private static String wellFormed(String text) {
    byte[] utf8 = text.getBytes(UTF_8);
    return new String(utf8, UTF_8);
  }

  private static Map<String, Object> attribute(Object value) {
    return Map.of("it", value);
  }

  private static PlainData with(ClassFilter filter, Limits limits) {
    return new PlainData(
        new TranscoderConfiguration(
            PlainDataTest.class.getClassLoader(), Map.of(), filter, limits));
  }
}

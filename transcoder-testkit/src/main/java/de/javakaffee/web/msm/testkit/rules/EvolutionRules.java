package de.javakaffee.web.msm.testkit.rules;

import static de.javakaffee.web.msm.testkit.rules.Refusals.attribute;
import static de.javakaffee.web.msm.transcoder.Capability.APPLICATION_CLASSES;
import static de.javakaffee.web.msm.transcoder.Capability.CLASS_EVOLUTION;
import static de.javakaffee.web.msm.transcoder.Capability.JDK_CLASSES;
import static de.javakaffee.web.msm.transcoder.Capability.WIDENED_FIELDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import de.javakaffee.web.msm.frame.EncodedAttributes;
import de.javakaffee.web.msm.transcoder.Capability;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Bytes of one version of an application in another version of it, both compiled here. */
public interface EvolutionRules extends Rules {

  @Test
  @DisplayName("R18 A field that was added has the zero of its type")
  default void anAddedFieldIsZero() throws TranscodingException {
    becomes(
        CLASS_EVOLUTION,
        "class Cart implements Serializable { "
            + Versions.UID
            + Versions.FIELDS
            + " int added = 5; String note = \"none\"; }",
        Versions.TOLD + " + \" \" + cart.added + \" \" + cart.note",
        "7 Ada [tea] 0 null after");
  }

  @Test
  @DisplayName("R19 A field that was removed is passed over, with all that is in it")
  default void aRemovedFieldIsPassedOver() throws TranscodingException {
    becomes(
        CLASS_EVOLUTION,
        "class Cart implements Serializable { " + Versions.UID + " String owner; }",
        "cart.owner",
        "Ada after");
  }

  @Test
  @DisplayName("R20 An int that became a long is read")
  default void aWidenedFieldIsRead() throws TranscodingException {
    becomes(
        WIDENED_FIELDS,
        "class Cart implements Serializable { "
            + Versions.UID
            + " long count; String owner; List<String> items; }",
        Versions.TOLD,
        "7 Ada [tea] after");
  }

  @Test
  @DisplayName("R21 Fields, record components and enum constants go by name, not by place")
  default void everythingGoesByName() throws TranscodingException {
    becomes(
        CLASS_EVOLUTION,
        "class Cart implements Serializable { "
            + Versions.UID
            + " List<String> items; String owner; int count; }",
        Versions.TOLD,
        "7 Ada [tea] after");
    evolves(
        CLASS_EVOLUTION,
        new Versions.Change(
            "record Cart(int count, String owner) implements Serializable {}",
            "new Cart(7, \"Ada\")",
            "record Cart(String owner, long added, int count) implements Serializable {}",
            "cart.count() + \" \" + cart.owner() + \" \" + cart.added()"),
        "7 Ada 0 after");
    evolves(
        CLASS_EVOLUTION,
        new Versions.Change(
            "enum Cart { EMPTY, FULL }", "Cart.FULL", "enum Cart { FULL, NEW, EMPTY }", "cart"),
        "FULL after");
  }

  @Test
  @DisplayName("R22 A superclass that was inserted has fields of zero")
  default void anInsertedSuperclassIsEmpty() throws TranscodingException {
    becomes(
        CLASS_EVOLUTION,
        "class Base implements Serializable { "
            + Versions.UID
            + " int base = 5; }"
            + " class Cart extends Base { "
            + Versions.UID
            + Versions.FIELDS
            + " }",
        Versions.TOLD + " + \" \" + cart.base",
        "7 Ada [tea] 0 after");
  }

  @Test
  @DisplayName("R23 A class or enum constant that is gone is named, and costs its attribute alone")
  default void aClassThatIsGoneCostsItsAttributeAlone() throws TranscodingException {
    gone("class Cart implements Serializable { " + Versions.UID + " }", "new Cart()", "");
    gone("enum Cart { EMPTY, FULL }", "Cart.FULL", "enum Cart { EMPTY }");
  }

  @Test
  @DisplayName("R43 A class that was renamed is read where the configuration says so")
  default void aRenamedClassIsRead() throws TranscodingException {
    renamed(
        "class Cart implements Serializable { " + Versions.UID + " int count = 7; Cart next; }",
        "new Cart()",
        "cart.count + \" \" + cart.next",
        "7 null after");
    if (subject().claims(JDK_CLASSES)) {
      renamed(
          "class Cart implements Serializable { " + Versions.UID + " Cart[] others = {null}; }",
          "new Cart()",
          "String.valueOf(cart.others.length)",
          "1 after");
    }
    renamed("enum Cart { EMPTY, FULL }", "Cart.FULL", "cart", "FULL after");
  }

  private void becomes(Capability needed, String newer, String told, String expected)
      throws TranscodingException {
    evolves(needed, new Versions.Change(Versions.CART, "new Cart()", newer, told), expected);
  }

  /** Reads with the newer version, or is refused with the class and the attribute. */
  private void evolves(Capability needed, Versions.Change change, String expected)
      throws TranscodingException {
    ClassLoader older = change.older().start();
    Object value = WebApplication.made(older);
    if (!subject().claims(APPLICATION_CLASSES)) {
      Refusals.ofWriting(subject().in(older), attribute(value));
      return;
    }
    byte[] bytes = subject().in(older).encode(attribute(value));
    ClassLoader newer = change.newer().start();
    if (subject().claims(needed)) {
      Object decoded = Objects.requireNonNull(subject().in(newer).decode(bytes).get("cart"));
      assertEquals(expected, WebApplication.told(newer, decoded));
    } else {
      Refusals.ofReading(subject().in(newer), bytes, "app.Cart");
    }
  }

  private void renamed(String declaration, String make, String tell, String expected)
      throws TranscodingException {
    Versions.Change change = new Versions.Change(declaration, make, declaration, tell);
    ClassLoader older = change.older().start();
    Object value = WebApplication.made(older);
    if (!subject().claims(APPLICATION_CLASSES)) {
      Refusals.ofWriting(subject().in(older), attribute(value));
      return;
    }
    byte[] bytes = subject().in(older).encode(attribute(value));
    ClassLoader newer = change.renamed().start();
    Map<String, String> names = Map.of("app.Cart", "app.Basket");
    if (subject().claims(CLASS_EVOLUTION)) {
      Object decoded = Objects.requireNonNull(subject().in(newer, names).decode(bytes).get("cart"));
      assertEquals(expected, WebApplication.told(newer, decoded));
    } else {
      Refusals.ofReading(subject().in(newer, names), bytes, "app.Cart");
    }
  }

  private void gone(String declaration, String make, String afterwards)
      throws TranscodingException {
    ClassLoader older = new Versions.Change(declaration, make, "", "").older().start();
    Object value = WebApplication.made(older);
    if (!subject().claims(APPLICATION_CLASSES)) {
      Refusals.ofWriting(subject().in(older), attribute(value));
      return;
    }
    Map<String, Object> attributes = attribute(value);
    attributes.put("other", new ArrayList<>(List.of("tea")));
    EncodedAttributes stored = FrameSession.of(subject().in(older)).stored(attributes);

    ClassLoader newer = WebApplication.of("class Other {}", afterwards).start();
    Refusals.ofReading(
        subject().in(newer), stored.frameOf("cart").orElseThrow().bytes(), "app.Cart");
    FrameSession session = FrameSession.of(subject().in(newer)).load(stored);
    assertNull(session.attributes().get("cart"));
    assertEquals(List.of("tea"), session.attributes().get("other"));
    assertEquals(List.of("cart"), session.damaged());
  }
}

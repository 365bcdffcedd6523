package de.javakaffee.web.msm.serializer.kryo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.javakaffee.web.msm.transcoder.Limits;
import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** A failure says in which attribute and at which object. */
class PlacesTest {

  static class Cart implements Serializable {
    final List<Item> items = new ArrayList<>();
    final Map<String, Object> notes = new LinkedHashMap<>();
  }

  static class Item implements Serializable {
    Object supplier;

    Item(Object supplier) {
      this.supplier = supplier;
    }
  }

  /** Holds itself in a way in which no record can be made. */
  @SuppressWarnings("ArrayRecordComponent")
  record Loop(Object[] self) {}

  @Test
  void thePathLeadsThroughFieldsElementsAndKeys() {
    Cart cart = new Cart();
    cart.items.add(new Item("good"));
    cart.items.add(new Item(Map.of("worker", new Thread())));

    assertThatThrownBy(() -> Codec.standard().encode(Map.of("cart", cart)))
        .isInstanceOfSatisfying(
            TranscodingException.class,
            e -> {
              assertThat(e.attribute()).isEqualTo("cart");
              assertThat(e.path())
                  .startsWith("cart.items[1].supplier")
                  .endsWith("(java.lang.Thread)");
              assertThat(e.getMessage()).contains("java.lang.Thread is not Serializable");
            });
  }

  @Test
  void theTranscoderIsAsGoodAsNewAfterAFailure() throws Exception {
    Transcoder transcoder = Codec.standard();
    Cart cart = new Cart();
    cart.notes.put("worker", new Thread());
    for (int i = 0; i < 10; i++) {
      assertThatThrownBy(() -> transcoder.encode(Map.of("cart", cart)))
          .isInstanceOf(TranscodingException.class)
          .hasMessageContaining("cart.notes[\"worker\"] (java.lang.Thread)");
    }

    assertThat(transcoder.decode(transcoder.encode(Map.of("a", "b")))).containsEntry("a", "b");
  }

  @Test
  void aRecordThatHoldsItselfThroughAnArrayComesBack() throws Exception {
    Object[] array = new Object[1];
    array[0] = new Loop(array);

    Object[] copy = Codec.roundTrip(array);

    assertThat(((Loop) copy[0]).self()).isSameAs(copy);
    Loop inside = (Loop) Codec.roundTrip(array[0]);
    assertThat(inside.self()[0]).isSameAs(inside);
  }

  @Test
  void limitsHoldWhenWritingAndWhenReading() throws Exception {
    Limits narrow = new Limits(10, 100, 20, 1_000);
    List<Object> deep = new ArrayList<>();
    for (int i = 0; i < 11; i++) {
      deep = new ArrayList<>(List.of(deep));
    }
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("nested deeper than the limit 10", deep);
    values.put("exceeds the limit 20", new int[21]);
    values.put("more objects than the limit 100", manyObjects());
    values.put("more than 1000 bytes", "x".repeat(1_001));

    for (Map.Entry<String, Object> each : values.entrySet()) {
      Map<String, Object> attributes = Map.of("a", each.getValue());
      assertThatThrownBy(() -> Codec.limited(narrow).encode(attributes))
          .isInstanceOf(TranscodingException.class)
          .hasMessageContaining(each.getKey());
      byte[] bytes = Codec.standard().encode(attributes);
      assertThatThrownBy(() -> Codec.limited(narrow).decode(bytes))
          .isInstanceOf(TranscodingException.class)
          .hasMessageContaining(each.getKey());
    }
  }

  /** A record that a concurrent map holds, and that holds the map through an array. */
  record Entry(Object content) {}

  @Test
  void aMapMayHoldWhatIsStillBeingMade() throws Exception {
    Map<String, Object> map = new ConcurrentHashMap<>();
    Entry entry = new Entry(map);
    map.put("self", entry);

    Entry copy = Codec.roundTrip(entry);

    assertThat(((Map<?, ?>) copy.content()).get("self")).isSameAs(copy);
  }

  private static Object manyObjects() {
    List<Object> lists = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      List<Object> inner = new ArrayList<>();
      for (int j = 0; j < 10; j++) {
        inner.add(new Object());
      }
      lists.add(inner);
    }
    return lists;
  }
}

package de.javakaffee.web.msm.inspect;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The session of a shop's customer, the same in every JVM. */
@SuppressWarnings("unused") // only serializers read the fields
final class Shop {
  private Shop() {}

  enum Shipping {
    LETTER,
    PARCEL
  }

  record Price(BigDecimal amount, String currency) implements Serializable {}

  static final class Customer implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final Instant since = Instant.parse("2026-01-31T10:15:30Z");
    private @Nullable Customer recommendedBy;

    Customer(String name) {
      this.name = name;
    }
  }

  static final class Item implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String title;
    private final Price price;
    private final int quantity;
    private final Map<String, String> options = new LinkedHashMap<>();

    Item(String title, String amount, int quantity) {
      this.title = title;
      this.price = new Price(new BigDecimal(amount), "EUR");
      this.quantity = quantity;
    }
  }

  static final class Cart implements Serializable {
    private static final long serialVersionUID = 1L;

    private final List<Item> items = new ArrayList<>();
    private final Shipping shipping = Shipping.PARCEL;
    private @Nullable Customer customer;
    private @Nullable String voucher;
  }

  /** A cart, its customer, and a list that they share nothing with. */
  static Map<String, Object> session() {
    Customer ada = new Customer("Ada");
    ada.recommendedBy = ada;
    Cart cart = new Cart();
    cart.customer = ada;
    Item shirt = new Item("Shirt \u001b[31mred\u001b[0m", "19.90", 2);
    shirt.options.put("size", "L");
    cart.items.add(shirt);
    cart.items.add(new Item("Book", "42.00", 1));
    Map<String, Object> attributes = new LinkedHashMap<>();
    attributes.put("cart", cart);
    attributes.put("customer", ada);
    attributes.put("seen", new ArrayList<>(List.of("SKU-1", "SKU-2")));
    attributes.put("visits", 3);
    return attributes;
  }
}

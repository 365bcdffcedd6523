package de.javakaffee.web.msm.testkit.samples;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A cart of ten articles, what was looked at, and a voucher. */
@SuppressWarnings("unused") // only serializers read the fields
final class ShoppingCart implements Serializable {
  private static final long serialVersionUID = 1L;

  enum Shipping {
    LETTER,
    PARCEL,
    EXPRESS
  }

  record Price(BigDecimal amount, Currency currency) implements Serializable {}

  /** An article and how many of it. */
  static final class Item implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String sku;
    private final String title;
    private final Price price;
    private final Map<String, String> options = new LinkedHashMap<>();
    private int quantity;

    Item(int number) {
      sku = "SKU-" + (10_000 + number);
      title = "Article number " + number;
      price = new Price(new BigDecimal(number + ".99"), Currency.getInstance("EUR"));
      quantity = 1 + number % 3;
      if (number % 2 == 0) {
        options.put("size", "L");
        options.put("colour", "green");
      }
    }
  }

  private final List<Item> items = new ArrayList<>();
  private final Map<Shipping, BigDecimal> shippingCosts = new EnumMap<>(Shipping.class);
  private @Nullable String voucher;
  private Shipping shipping = Shipping.PARCEL;

  private ShoppingCart() {}

  static Attributes session() {
    ShoppingCart cart = new ShoppingCart();
    for (int i = 1; i <= 10; i++) {
      cart.items.add(new Item(i));
    }
    cart.shippingCosts.put(Shipping.LETTER, BigDecimal.ZERO);
    cart.shippingCosts.put(Shipping.PARCEL, new BigDecimal("4.90"));
    cart.voucher = "SPRING";
    return Attributes.of("cart", cart)
        .and("lastSeen", new ArrayList<>(List.of("SKU-10004", "SKU-10017", "SKU-10099")))
        .and("customerId", 815L);
  }
}

package com.shop;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A cart with something of each kind in it. */
@SuppressWarnings("unused") // the transcoder reads the fields
public final class Cart implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String owner = "Ada Lovelace";
  private final LocalDate delivery = LocalDate.of(2026, 11, 22);
  private final @Nullable String voucher = null;
  private final int $version = 2;
  private final List<Item> items = new ArrayList<>();
  private final Item last;
  private final Map<Object, Object> notes = new LinkedHashMap<>();
  private final List<Item> removed;

  public Cart() {
    last = new Item("tea", new BigDecimal("4.90"), 2);
    items.add(last);
    items.add(new Item("cake <\\> \u0007", new BigDecimal("3.50"), 1));
    notes.put("gift wrap", "blue");
    notes.put(1, 2.5);
    notes.put("sizes", new int[] {1, 2, 3});
    removed = Collections.unmodifiableList(new ArrayList<>(List.of(last)));
  }
}

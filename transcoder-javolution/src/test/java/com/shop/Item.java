package com.shop;

import java.io.Serializable;
import java.math.BigDecimal;

/** What is in a cart. */
public record Item(String name, BigDecimal price, int count) implements Serializable {}

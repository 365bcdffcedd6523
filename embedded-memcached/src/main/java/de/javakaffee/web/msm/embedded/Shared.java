package de.javakaffee.web.msm.embedded;

import java.util.function.IntSupplier;

/** What all connections of one server share. */
record Shared(
    EmbeddedOptions options,
    ItemStore items,
    Faults faults,
    long startSecond,
    IntSupplier connections) {

  long nowSecond() {
    return options.clock().instant().getEpochSecond();
  }
}

package de.javakaffee.web.msm.frame;

import java.util.Optional;

/** The store of two Tomcats: one session, written under the condition that it is the one known. */
final class SharedStore {
  private EncodedAttributes attributes = EncodedAttributes.empty();
  private long version;

  record Version(long number, EncodedAttributes attributes) {}

  synchronized Version read() {
    return new Version(version, TestSession.throughTheStore(attributes));
  }

  /** Writes the version after the expected one; if that is not there any more, tells what is. */
  synchronized Optional<Version> write(EncodedAttributes newer, long expected) {
    if (expected != version) {
      return Optional.of(read());
    }
    attributes = newer;
    version++;
    return Optional.empty();
  }
}

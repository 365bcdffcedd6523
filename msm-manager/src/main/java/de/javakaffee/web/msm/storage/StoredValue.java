package de.javakaffee.web.msm.storage;

import java.time.Duration;
import java.util.Optional;

/** Bytes as one node holds them. The array is not copied and must not be modified. */
public final class StoredValue {
  private final byte[] bytes;
  private final ValueTag tag;
  private final Optional<Duration> remaining;

  /**
   * @param remaining time to live, in whole seconds; empty if unlimited or if the protocol cannot
   *     tell
   */
  public StoredValue(byte[] bytes, ValueTag tag, Optional<Duration> remaining) {
    this.bytes = bytes;
    this.tag = tag;
    this.remaining = remaining;
  }

  /** A value of which it is not known how long it will live. */
  public StoredValue(byte[] bytes, ValueTag tag) {
    this(bytes, tag, Optional.empty());
  }

  /** The stored bytes themselves, not a copy. */
  public byte[] bytes() {
    return bytes;
  }

  public ValueTag tag() {
    return tag;
  }

  /** Time to live, in whole seconds; empty if unlimited or unknown. */
  public Optional<Duration> remaining() {
    return remaining;
  }

  @Override
  public String toString() {
    return bytes.length + " bytes, " + tag;
  }
}

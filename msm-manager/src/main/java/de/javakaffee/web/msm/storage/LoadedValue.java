package de.javakaffee.web.msm.storage;

import de.javakaffee.web.msm.record.RecordVersion;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** A version of a session as the store has it. Immutable; the array must not be modified. */
public final class LoadedValue {
  private final byte[] bytes;
  private final Receipt receipt;
  private final Optional<Duration> remaining;

  /**
   * @param bytes hostile until decoded
   * @param remaining time to live, in whole seconds; empty if unlimited or unknown
   */
  public LoadedValue(byte[] bytes, Receipt receipt, Optional<Duration> remaining) {
    this.bytes = bytes;
    this.receipt = receipt;
    this.remaining = remaining;
  }

  /** As one node has it. */
  static LoadedValue of(String nodeId, StoredValue value) {
    ValueTag tag = value.tag();
    return new LoadedValue(
        value.bytes(),
        new Receipt(
            RecordVersion.of(value.bytes()).orElse(0), tag.checksum(), Map.of(nodeId, tag.cas())),
        value.remaining());
  }

  /** The stored bytes themselves, not a copy. */
  public byte[] bytes() {
    return bytes;
  }

  public Receipt receipt() {
    return receipt;
  }

  public Optional<Duration> remaining() {
    return remaining;
  }

  @Override
  public String toString() {
    return bytes.length + " bytes, " + receipt;
  }
}

package de.javakaffee.web.msm.storage;

/** Bytes as one node holds them. The array is not copied and must not be modified. */
public final class StoredValue {
  private final byte[] bytes;
  private final ValueTag tag;

  public StoredValue(byte[] bytes, ValueTag tag) {
    this.bytes = bytes;
    this.tag = tag;
  }

  /** The stored bytes themselves, not a copy. */
  public byte[] bytes() {
    return bytes;
  }

  public ValueTag tag() {
    return tag;
  }

  @Override
  public String toString() {
    return bytes.length + " bytes, " + tag;
  }
}

package de.javakaffee.web.msm.record;

/**
 * A record ready to be stored, with what the storage needs to know of it. Immutable; the array is
 * not copied and must not be modified.
 */
public final class StoredBytes {
  private final byte[] bytes;
  private final long version;
  private final int checksum;

  /**
   * @param version the record's version, as {@link RecordVersion#of} finds it in the bytes
   * @param checksum the CRC-32C with which the bytes end
   */
  public StoredBytes(byte[] bytes, long version, int checksum) {
    this.bytes = bytes;
    this.version = version;
    this.checksum = checksum;
  }

  /** The bytes themselves, not a copy. */
  public byte[] bytes() {
    return bytes;
  }

  /** Grows with every save of the session; decides between two copies. */
  public long version() {
    return version;
  }

  /** Identifies the content; stored as the entry's client flags. */
  public int checksum() {
    return checksum;
  }

  @Override
  public String toString() {
    return bytes.length + " bytes of version " + version;
  }
}

package de.javakaffee.web.msm.record;

import java.util.OptionalLong;

/** The version of a record without decoding it. */
public final class RecordVersion {

  /**
   * The version in the bytes; empty if they are not a whole and undamaged record. Also reads
   * records of newer formats.
   */
  public static OptionalLong of(byte[] bytes) {
    if (!RecordLayout.hasMagic(bytes) || !RecordLayout.hasRightChecksum(bytes)) {
      return OptionalLong.empty();
    }
    long version = RecordLayout.longAt(bytes, RecordLayout.VERSION_AT);
    return version < 1 ? OptionalLong.empty() : OptionalLong.of(version);
  }

  private RecordVersion() {}
}

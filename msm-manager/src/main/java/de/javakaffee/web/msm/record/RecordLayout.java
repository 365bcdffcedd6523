package de.javakaffee.web.msm.record;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/**
 * Where things stand in a record. The first 14 bytes and the last 4 mean the same in every format
 * version, so that copies can be compared and checked by a program too old to read them.
 */
final class RecordLayout {

  /**
   * "MSM" and 0xF3: no text, not the 0xACED of Java serialization, and neither of the shorts 1 and
   * 2 with which records of memcached-session-manager 2.x begin.
   */
  static final int MAGIC = 0x4D534DF3;

  static final byte FORMAT = 1;
  static final int FORMAT_AT = 4;
  static final int KIND_AT = 5;
  static final int VERSION_AT = 6;
  static final int BODY_AT = 14;
  static final int CHECKSUM_SIZE = 4;
  static final int SMALLEST = BODY_AT + CHECKSUM_SIZE;

  static final byte SESSION = 1;
  static final byte TOMBSTONE = 2;

  static final int NEW = 1;
  static final int AUTH_TYPE = 2;
  static final int PRINCIPAL = 4;

  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  static boolean hasMagic(byte[] bytes) {
    return bytes.length >= Integer.BYTES && intAt(bytes, 0) == MAGIC;
  }

  static boolean hasRightChecksum(byte[] bytes) {
    return bytes.length >= SMALLEST
        && intAt(bytes, bytes.length - CHECKSUM_SIZE) == checksum(bytes);
  }

  /** CRC-32C (Castagnoli) of all but the last four bytes. */
  static int checksum(byte[] bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, 0, bytes.length - CHECKSUM_SIZE);
    return (int) crc.getValue();
  }

  static int intAt(byte[] bytes, int offset) {
    return (int) INT.get(bytes, offset);
  }

  static long longAt(byte[] bytes, int offset) {
    return (long) LONG.get(bytes, offset);
  }

  static void putInt(byte[] bytes, int offset, int value) {
    INT.set(bytes, offset, value);
  }

  private RecordLayout() {}
}

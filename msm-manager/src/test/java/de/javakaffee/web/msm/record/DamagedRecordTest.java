package de.javakaffee.web.msm.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.javakaffee.web.msm.record.MalformedRecordException.Kind;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes that are not a record as it was written are told as such, whatever is wrong with them. */
final class DamagedRecordTest {
  private static final byte[] RECORD = StoredRecordCodec.encode(SampleRecords.full()).bytes();
  private static final String START = "4D534DF3 01 02 0000000000000001 ";

  @Test
  void everyFlippedBitIsNoticed() {
    for (int bit = 0; bit < RECORD.length * 8; bit++) {
      byte[] damaged = RECORD.clone();
      damaged[bit / 8] ^= (byte) (1 << (bit % 8));
      assertThat(kindOf(damaged))
          .as("bit %d", bit)
          .isEqualTo(bit < 32 ? Kind.NOT_OURS : Kind.DAMAGED);
      assertThat(RecordVersion.of(damaged)).as("bit %d", bit).isEmpty();
    }
  }

  @Test
  void everyTruncationIsNoticed() {
    for (int length = 0; length < RECORD.length; length++) {
      byte[] cut = Arrays.copyOf(RECORD, length);
      assertThat(kindOf(cut))
          .as("%d bytes", length)
          .isEqualTo(length < 4 ? Kind.NOT_OURS : Kind.DAMAGED);
      assertThat(RecordVersion.of(cut)).as("%d bytes", length).isEmpty();
    }
  }

  @Test
  void everyAppendedByteIsNoticed() {
    byte[] longer = Arrays.copyOf(RECORD, RECORD.length + 1);
    for (int value = 0; value < 256; value++) {
      longer[RECORD.length] = (byte) value;
      assertThat(kindOf(longer)).as("byte %d", value).isEqualTo(Kind.DAMAGED);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0002 0056 0000000000000000",
        "0001 0030 0000000000000000",
        "ACED 0005 7372",
        "7B22 6361 7274 223A 317D"
      })
  void bytesOfOthersAreNotOurs(String hex) {
    MalformedRecordException refused = refusal(bytes(hex));
    assertThat(refused.kind()).isEqualTo(Kind.NOT_OURS);
    assertThat(refused)
        .hasMessage(
            bytes(hex).length + " bytes that do not begin as a session record does (4D 53 4D F3)");
  }

  @Test
  void aNewerFormatIsToldAsSuchAndHasAVersion() {
    byte[] newer = withChecksum("4D534DF3 02 01 0000000000000007 FFFFFFFF");
    MalformedRecordException refused = refusal(newer);
    assertThat(refused.kind()).isEqualTo(Kind.NEWER_FORMAT);
    assertThat(refused).hasMessage("format 2 is newer than 1, the newest that this version reads");
    assertThat(RecordVersion.of(newer)).hasValue(7);
  }

  @Test
  void formatZeroHasNeverExisted() {
    assertDamaged("4D534DF3 00 02 0000000000000001 01 41 0000000000000000", "unknown format 0");
  }

  @Test
  void aVersionBelowOneIsNoVersion() {
    byte[] record = withChecksum("4D534DF3 01 02 FFFFFFFFFFFFFFFF 01 41 0000000000000000");
    assertThat(RecordVersion.of(record)).isEmpty();
    assertThat(refusal(record)).hasMessage("version -1 is not positive");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # what stands behind the version of a tombstone   | what is said of it
          00 0000000000000000                               | session id is empty
          01 41 00000000000000                              | time of deletion at offset 16 takes 8 bytes, 7 are left
          01 41 0000000000000000 00                         | 1 bytes too many at offset 24
          02 C3 28 0000000000000000                         | session id at offset 15 is not UTF-8
          81 00 41 0000000000000000                         | the length of session id at offset 14 is out of range or padded
          FF FF FF FF 07 41 0000000000000000                | session id at offset 19 takes 2147483647 bytes, 9 are left
          FF FF FF FF 08 41 0000000000000000                | the length of session id at offset 14 is out of range or padded
          FF FF FF FF FF 01 0000000000000000                | the length of session id at offset 14 has more than 5 bytes
          FF                                                | the length of session id at offset 15 takes 1 bytes, 0 are left
          """)
  void aTombstoneThatOnlyItsChecksumVouchesForIsRefused(String hex, String message) {
    assertDamaged(START + hex, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # what stands behind the numbers of a session                       | what is said of it
          08 00 03 00 00 00                                                   | unknown flags 8
          02                                                                  | the length of authentication type at offset 49 takes 1 bytes, 0 are left
          04 FF FF FF FF 07                                                   | principal at offset 54 takes 2147483647 bytes, 0 are left
          00 FF FF FF FF 07 01 61 01 00                                       | the length of name of note 1 at offset 58 takes 1 bytes, 0 are left
          00 02 01 62 00 01 61 00 03 00 00 00                                 | note 1 is not behind its predecessor by name
          00 02 01 61 00 01 61 00 03 00 00 00                                 | note 1 is not behind its predecessor by name
          00 00                                                               | the length of frames at offset 50 takes 1 bytes, 0 are left
          00 00 04 00 00 00                                                   | frames at offset 51 takes 4 bytes, 3 are left
          00 00 03 00 00 00 00                                                | 1 bytes too many at offset 54
          """)
  void aSessionThatOnlyItsChecksumVouchesForIsRefused(String hex, String message) {
    assertDamaged(
        "4D534DF3 01 01 0000000000000001 01 41" + " 0000000000000000".repeat(4) + hex, message);
  }

  @Test
  void framesThatAreNoneAreToldWithTheirPlace() {
    MalformedRecordException refused =
        refusal(
            withChecksum(
                "4D534DF3 01 01 0000000000000001 01 41"
                    + " 0000000000000000".repeat(4)
                    + "00 00 01 FF"));
    assertThat(refused.kind()).isEqualTo(Kind.DAMAGED);
    assertThat(refused).hasMessageStartingWith("frames at offset 51: ");
  }

  @Test
  void anUnknownKindIsDamage() {
    assertDamaged("4D534DF3 01 03 0000000000000001 01 41 0000000000000000", "unknown kind 3");
  }

  private static void assertDamaged(String hex, String message) {
    MalformedRecordException refused = refusal(withChecksum(hex));
    assertThat(refused).hasMessage(message);
    assertThat(refused.kind()).isEqualTo(Kind.DAMAGED);
  }

  private static Kind kindOf(byte[] bytes) {
    return refusal(bytes).kind();
  }

  private static MalformedRecordException refusal(byte[] bytes) {
    return Objects.requireNonNull(
        catchThrowableOfType(
            MalformedRecordException.class, () -> StoredRecordCodec.decode(bytes)));
  }

  private static byte[] withChecksum(String hex) {
    byte[] record = bytes(hex + "00000000");
    RecordLayout.putInt(record, record.length - 4, RecordLayout.checksum(record));
    return record;
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }
}

package de.javakaffee.web.msm.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.javakaffee.web.msm.frame.EncodedAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;

final class StoredRecordCodecTest {

  @Test
  void theChecksumIsTheCrc32cOfAllBytesBeforeIt() {
    StoredBytes stored = StoredRecordCodec.encode(SampleRecords.full());
    CRC32C crc = new CRC32C();
    crc.update(stored.bytes(), 0, stored.bytes().length - 4);
    assertThat(stored.checksum()).isEqualTo((int) crc.getValue());
  }

  @Test
  void theVersionIsTheRecords() {
    StoredBytes stored = StoredRecordCodec.encode(SampleRecords.full());
    assertThat(stored.version()).isEqualTo(0x0102030405060708L);
    assertThat(RecordVersion.of(stored.bytes())).hasValue(0x0102030405060708L);
  }

  @Test
  void equalRecordsHaveEqualBytes() {
    assertThat(StoredRecordCodec.encode(SampleRecords.full()).bytes())
        .isEqualTo(StoredRecordCodec.encode(SampleRecords.full()).bytes());
  }

  @Test
  void aPrincipalMayExceedWhatSixteenBitsCount() throws Exception {
    byte[] large = new byte[70_000];
    large[69_999] = 1;
    Login login = new Login(Optional.of("FORM"), Optional.of(Blob.of(large)), new TreeMap<>());
    SessionRecord record = new SessionRecord(header("id", 1, login), EncodedAttributes.empty());
    assertThat(StoredRecordCodec.decode(StoredRecordCodec.encode(record).bytes()))
        .isEqualTo(record);
  }

  @Test
  void aSessionIdMayHoldAnyText() throws Exception {
    SessionRecord record =
        new SessionRecord(header("ü\uD83D\uDE00", 1, Login.none()), EncodedAttributes.empty());
    assertThat(StoredRecordCodec.decode(StoredRecordCodec.encode(record).bytes()))
        .isEqualTo(record);
  }

  @Test
  void halfASurrogatePairIsRefusedInsteadOfReplaced() {
    Tombstone tombstone = new Tombstone("\uD83D", 1, Instant.EPOCH);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StoredRecordCodec.encode(tombstone))
        .withMessage("text with half a surrogate pair cannot be stored");
  }

  @Test
  void timesAreCutToMilliseconds() {
    Tombstone tombstone = new Tombstone("id", 1, Instant.ofEpochSecond(5, 1_999_999));
    assertThat(tombstone.deletedAt()).isEqualTo(Instant.ofEpochMilli(5001));
  }

  @Test
  void aVersionIsAtLeastOne() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Tombstone("id", 0, Instant.EPOCH))
        .withMessage("version 0: must be at least 1");
  }

  @Test
  void aSessionIdIsNotEmpty() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Tombstone("", 1, Instant.EPOCH))
        .withMessage("session id is empty");
  }

  @Test
  void inactivityIsCountedInWholeSeconds() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new SessionHeader(
                    "id",
                    1,
                    Instant.EPOCH,
                    Instant.EPOCH,
                    Instant.EPOCH,
                    Duration.ofMillis(1500),
                    true,
                    Login.none()))
        .withMessage("maxInactive PT1.5S: must be whole seconds");
  }

  @Test
  void aSessionWithoutPositiveInactivityNeverExpires() {
    assertThat(SampleRecords.bare().header().neverExpires()).isTrue();
    assertThat(SampleRecords.full().header().neverExpires()).isFalse();
  }

  private static SessionHeader header(String id, long version, Login login) {
    return new SessionHeader(
        id,
        version,
        Instant.EPOCH,
        Instant.EPOCH,
        Instant.EPOCH,
        Duration.ofSeconds(60),
        false,
        login);
  }
}

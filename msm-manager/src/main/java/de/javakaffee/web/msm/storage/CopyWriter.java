package de.javakaffee.web.msm.storage;

import de.javakaffee.web.msm.record.RecordVersion;
import de.javakaffee.web.msm.record.StoredBytes;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Writes one version of a session to one node, unless something is there that whoever saves does
 * not know. For one save, by one thread.
 *
 * <p>The condition is the CAS value of the receipt. Where that is missing or does not hold, the
 * entry is read: an older version is a copy that was left behind and is replaced.
 */
final class CopyWriter {

  /** How often an entry may change between reading and replacing it before it is left alone. */
  private static final int ATTEMPTS = 4;

  /** What became of the copy on a node that answered. */
  sealed interface Copy {

    record Stored(long cas) implements Copy {}

    /** Somebody else has stored a newer version than the expected one, or another of its number. */
    record Newer(StoredValue current) implements Copy {}

    /** Bytes that are not an undamaged record are in the way. */
    record Foreign(StoredValue current) implements Copy {}
  }

  private final SessionKey key;
  private final StoredBytes value;
  private final Optional<Receipt> expected;
  private final TimeToLive timeToLive;

  CopyWriter(SessionKey key, StoredBytes value, Optional<Receipt> expected, TimeToLive timeToLive) {
    this.key = key;
    this.value = value;
    this.expected = expected;
    this.timeToLive = timeToLive;
  }

  StoredBytes value() {
    return value;
  }

  /** The first attempt; to be brought to an end by {@link #settle}. */
  Reply<WriteResult> write(StorageNode node) {
    return expected
        .map(receipt -> receipt.casByNode().get(node.id()))
        .map(cas -> replace(node, cas))
        .orElseGet(() -> add(node));
  }

  /** Goes on after the first attempt. */
  Copy settle(WatchedNode node, WriteResult first) throws StorageException {
    WriteResult result = first;
    for (int attempt = 1; !(result instanceof WriteResult.Written); attempt++) {
      Optional<StoredValue> current = node.get(key.key()).await();
      if (current.isPresent()) {
        Optional<Copy> end = compare(current.get(), node.health().believed(), attempt > ATTEMPTS);
        if (end.isPresent()) {
          return end.get();
        }
        result = replace(node, current.get().tag().cas()).await();
      } else if (attempt > ATTEMPTS) {
        throw NodeUnavailableException.glitch(
            node + ": an entry comes and goes, " + ATTEMPTS + " attempts to write it failed",
            false,
            null);
      } else {
        result = add(node).await();
      }
    }
    return new Copy.Stored(((WriteResult.Written) result).tag().cas());
  }

  /** Empty if the entry is to be replaced. */
  private Optional<Copy> compare(StoredValue current, boolean believed, boolean giveUp) {
    OptionalLong version = RecordVersion.of(current.bytes());
    if (version.isEmpty()) {
      return Optional.of(new Copy.Foreign(current));
    }
    int checksum = current.tag().checksum();
    if (version.getAsLong() == value.version() && checksum == value.checksum()) {
      // An earlier attempt whose answer was lost, perhaps
      return Optional.of(new Copy.Stored(current.tag().cas()));
    }
    return giveUp || isUnknown(version.getAsLong(), checksum, believed)
        ? Optional.of(new Copy.Newer(current))
        : Optional.empty();
  }

  /**
   * Of two records of the expected version the one on a node that was never away counts: on others
   * it may be what a save left behind that was overtaken long ago.
   */
  private boolean isUnknown(long version, int checksum, boolean believed) {
    if (expected.isEmpty()) {
      return version >= value.version();
    }
    Receipt known = expected.get();
    return version > known.version()
        || (version == known.version() && checksum != known.checksum() && believed);
  }

  private Reply<WriteResult> add(StorageNode node) {
    return node.add(key.key(), value.bytes(), value.checksum(), timeToLive);
  }

  private Reply<WriteResult> replace(StorageNode node, long cas) {
    return node.replace(key.key(), value.bytes(), value.checksum(), cas, timeToLive);
  }
}

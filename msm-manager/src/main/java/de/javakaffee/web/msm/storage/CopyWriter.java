package de.javakaffee.web.msm.storage;

import de.javakaffee.web.msm.record.RecordVersion;
import de.javakaffee.web.msm.record.StoredBytes;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Writes one version of a session to one node, on the condition that nothing is there that it must
 * not replace. For one save, by one thread.
 *
 * <p>The condition is the CAS value of the receipt. Where that is missing or does not hold, the
 * entry is read and its version compared.
 */
final class CopyWriter {

  /** How often an entry may change between reading and replacing it before it is left alone. */
  private static final int ATTEMPTS = 4;

  /** What became of the copy on a node that answered. */
  sealed interface Copy {

    record Stored(long cas) implements Copy {}

    /** Something is there that this save must not replace. */
    record Occupied(StoredValue current) implements Copy {}
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

  /** True if the receipt can tell whether somebody else has written to this node. */
  boolean guards(StorageNode node) {
    return casOn(node).isPresent();
  }

  /** The first attempt; to be brought to an end by {@link #settle}. */
  Reply<WriteResult> write(StorageNode node) {
    return casOn(node).map(cas -> replace(node, cas)).orElseGet(() -> add(node));
  }

  /**
   * Goes on after the first attempt.
   *
   * @param deciding true if what this node holds decides whether the save was overtaken; other
   *     nodes are made to follow unless they hold a newer version
   */
  Copy settle(StorageNode node, WriteResult first, boolean deciding) throws StorageException {
    WriteResult result = first;
    for (int attempt = 1; !(result instanceof WriteResult.Written); attempt++) {
      Optional<StoredValue> current = node.get(key.key()).await();
      if (current.isPresent()) {
        if (isThisVersion(current.get())) {
          return new Copy.Stored(current.get().tag().cas());
        }
        if (attempt > ATTEMPTS
            || (deciding ? isUnexpected(current.get()) : isNewer(current.get()))) {
          return new Copy.Occupied(current.get());
        }
      } else if (attempt > ATTEMPTS) {
        throw NodeUnavailableException.glitch(
            node + ": an entry comes and goes, " + ATTEMPTS + " attempts to write it failed",
            false,
            null);
      }
      result =
          current.isPresent()
              ? replace(node, current.get().tag().cas()).await()
              : add(node).await();
    }
    return new Copy.Stored(((WriteResult.Written) result).tag().cas());
  }

  private Optional<Long> casOn(StorageNode node) {
    return expected.map(receipt -> receipt.casByNode().get(node.id()));
  }

  /** An earlier attempt whose answer was lost, perhaps. */
  private boolean isThisVersion(StoredValue current) {
    return current.tag().checksum() == value.checksum()
        && RecordVersion.of(current.bytes()).equals(OptionalLong.of(value.version()));
  }

  /** True unless whoever gave the receipt has known this entry or a newer one. */
  private boolean isUnexpected(StoredValue current) {
    OptionalLong version = RecordVersion.of(current.bytes());
    if (version.isEmpty() || expected.isEmpty()) {
      return version.isEmpty() || version.getAsLong() >= value.version();
    }
    Receipt known = expected.get();
    return version.getAsLong() > known.version()
        || (version.getAsLong() == known.version() && current.tag().checksum() != known.checksum());
  }

  private boolean isNewer(StoredValue current) {
    OptionalLong version = RecordVersion.of(current.bytes());
    return version.isEmpty() || version.getAsLong() > value.version();
  }

  private Reply<WriteResult> add(StorageNode node) {
    return node.add(key.key(), value.bytes(), value.checksum(), timeToLive);
  }

  private Reply<WriteResult> replace(StorageNode node, long cas) {
    return node.replace(key.key(), value.bytes(), value.checksum(), cas, timeToLive);
  }
}

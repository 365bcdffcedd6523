package de.javakaffee.web.msm.storage;

import de.javakaffee.web.msm.record.RecordVersion;
import de.javakaffee.web.msm.storage.CopySearch.Found;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Chooses between the copies that nodes have of one session: the highest version; of equals one on
 * a node that is believed, then the first. Copies that lost are overwritten, or every later check
 * would find that copies differ; not so if it is unknown how long the entry shall live, nor bytes
 * that are not an undamaged record.
 */
final class CopyComparison {

  /**
   * @param copies in the order of the session's nodes
   */
  static Optional<LoadedValue> newest(SessionKey key, List<Found<StoredValue>> copies) {
    if (copies.isEmpty()) {
      return Optional.empty();
    }
    Found<StoredValue> newest = copies.get(0);
    for (Found<StoredValue> copy : copies) {
      boolean believed = copy.node().health().believed() && !newest.node().health().believed();
      if (versionOf(copy) > versionOf(newest)
          || (versionOf(copy) == versionOf(newest) && believed)) {
        newest = copy;
      }
    }
    return Optional.of(withCopies(key, newest, copies));
  }

  private static LoadedValue withCopies(
      SessionKey key, Found<StoredValue> newest, List<Found<StoredValue>> copies) {
    int checksum = newest.entry().tag().checksum();
    Map<String, Long> casByNode = new HashMap<>();
    for (Found<StoredValue> copy : copies) {
      if (copy.entry().tag().checksum() == checksum) {
        casByNode.put(copy.node().id(), copy.entry().tag().cas());
      } else if (versionOf(copy) > 0) {
        overwrite(key, copy, newest.entry())
            .ifPresent(tag -> casByNode.put(copy.node().id(), tag.cas()));
      }
    }
    return new LoadedValue(
        newest.entry().bytes(),
        new Receipt(versionOf(newest), checksum, casByNode),
        newest.entry().remaining());
  }

  private static Optional<ValueTag> overwrite(
      SessionKey key, Found<StoredValue> stale, StoredValue newest) {
    Optional<Duration> remaining = newest.remaining();
    if (remaining.isEmpty()) {
      return Optional.empty();
    }
    try {
      WriteResult result =
          stale
              .node()
              .replace(
                  key.key(),
                  newest.bytes(),
                  newest.tag().checksum(),
                  stale.entry().tag().cas(),
                  TimeToLive.of(remaining.get()))
              .await();
      return result instanceof WriteResult.Written written
          ? Optional.of(written.tag())
          : Optional.empty();
    } catch (StorageException e) {
      // The node's health knows; the copy stays stale and is compared again
      return Optional.empty();
    }
  }

  private static long versionOf(Found<StoredValue> copy) {
    return RecordVersion.of(copy.entry().bytes()).orElse(0);
  }

  private CopyComparison() {}
}

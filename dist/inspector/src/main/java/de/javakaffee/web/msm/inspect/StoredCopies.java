package de.javakaffee.web.msm.inspect;

import de.javakaffee.web.msm.memcached.Credentials;
import de.javakaffee.web.msm.memcached.MemcachedNode;
import de.javakaffee.web.msm.memcached.MemcachedOptions;
import de.javakaffee.web.msm.record.RecordVersion;
import de.javakaffee.web.msm.settings.NodeAddress;
import de.javakaffee.web.msm.settings.NodeSettings;
import de.javakaffee.web.msm.storage.StorageException;
import de.javakaffee.web.msm.storage.StoredValue;
import de.javakaffee.web.msm.storage.ValueState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What each node holds under a key. Immutable. */
record StoredCopies(List<Copy> copies) {

  /**
   * The answer of one node.
   *
   * @param value empty if it holds nothing, or did not answer
   * @param version empty if the bytes are no whole record
   * @param told for people
   */
  record Copy(String node, Optional<StoredValue> value, OptionalLong version, String told) {}

  /** Asks every node, one after the other. */
  static StoredCopies under(String key, NodeSettings settings) {
    List<Copy> copies = new ArrayList<>();
    for (NodeAddress address : settings.addresses()) {
      MemcachedOptions plain =
          MemcachedOptions.of(address.host(), address.port(), settings.operationTimeout());
      MemcachedOptions options =
          settings
              .credentials()
              .map(user -> plain.withCredentials(new Credentials(user.username(), user.password())))
              .orElse(plain);
      try (MemcachedNode node = new MemcachedNode(address.nodeId(), options)) {
        copies.add(copy(node, address.toString(), key));
      }
    }
    return new StoredCopies(copies);
  }

  private static Copy copy(MemcachedNode node, String name, String key) {
    try {
      Optional<ValueState> state = node.check(key, null).await();
      Optional<StoredValue> value = node.get(key).await();
      if (value.isEmpty()) {
        return new Copy(name, value, OptionalLong.empty(), "nothing");
      }
      byte[] bytes = value.get().bytes();
      OptionalLong version = RecordVersion.of(bytes);
      String what =
          version.isPresent() ? "version " + version.getAsLong() : "no whole and undamaged record";
      String life =
          state
              .flatMap(ValueState::remaining)
              .map(left -> ", " + left.toSeconds() + " s to live")
              .orElse(", no limit of its life, or the node tells none");
      return new Copy(name, value, version, what + ", " + bytes.length + " bytes" + life);
    } catch (StorageException e) {
      return new Copy(name, Optional.empty(), OptionalLong.empty(), "no answer: " + e.getMessage());
    }
  }

  /** The copy of the highest version; of copies without one, the first. */
  Optional<Copy> newest() {
    Copy newest = null;
    for (Copy copy : copies) {
      if (copy.value.isPresent()
          && (newest == null || copy.version.orElse(-1) > newest.version.orElse(-1))) {
        newest = copy;
      }
    }
    return Optional.ofNullable(newest);
  }
}

package de.javakaffee.web.msm.benchmarks.questions;

import de.javakaffee.web.msm.memcached.MemcachedNode;
import de.javakaffee.web.msm.record.MalformedRecordException;
import de.javakaffee.web.msm.record.StoredBytes;
import de.javakaffee.web.msm.storage.StorageException;
import de.javakaffee.web.msm.storage.TimeToLive;
import de.javakaffee.web.msm.storage.ValueTag;
import de.javakaffee.web.msm.storage.WriteResult;
import java.util.Map;

/** Through frames, record and the project's own client. Used by one thread. */
final class ClientWay implements Way {
  private final MemcachedNode node;
  private final String key;
  private final Records records;
  private final Map<String, Object> attributes;
  private ValueTag tag;

  /**
   * @param node not closed with this
   */
  ClientWay(MemcachedNode node, String key, Records records, Map<String, Object> attributes)
      throws StorageException {
    this.node = node;
    this.key = key;
    this.records = records;
    this.attributes = attributes;
    StoredBytes first = records.stored(attributes);
    tag = written(node.add(key, first.bytes(), first.checksum(), TimeToLive.unlimited()).await());
  }

  @Override
  public ValueTag store() throws StorageException {
    StoredBytes stored = records.stored(attributes);
    tag =
        written(
            node.replace(key, stored.bytes(), stored.checksum(), tag.cas(), TimeToLive.unlimited())
                .await());
    return tag;
  }

  private static ValueTag written(WriteResult result) {
    if (result instanceof WriteResult.Written written) {
      return written.tag();
    }
    throw new IllegalStateException("not stored: " + result);
  }

  @Override
  public Map<String, Object> load() throws StorageException, MalformedRecordException {
    return records.all(node.get(key).await().orElseThrow().bytes());
  }

  @Override
  public Object check() throws StorageException {
    return node.check(key, null).await().orElseThrow();
  }

  @Override
  public void close() {}
}

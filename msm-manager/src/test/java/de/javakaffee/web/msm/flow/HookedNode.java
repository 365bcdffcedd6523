package de.javakaffee.web.msm.flow;

import de.javakaffee.web.msm.storage.InMemoryNode;
import de.javakaffee.web.msm.storage.Reply;
import de.javakaffee.web.msm.storage.StorageNode;
import de.javakaffee.web.msm.storage.StoredValue;
import de.javakaffee.web.msm.storage.TimeToLive;
import de.javakaffee.web.msm.storage.ValueState;
import de.javakaffee.web.msm.storage.WriteResult;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A node in memory that lets something happen just before a call. Safe for use by many threads. */
final class HookedNode implements StorageNode {
  private final InMemoryNode node;
  private final Map<String, Runnable> hooks = new ConcurrentHashMap<>();

  HookedNode(InMemoryNode node) {
    this.node = node;
  }

  /**
   * Runs something before the next such call, once.
   *
   * @param call such as {@code get <key>}
   */
  void before(String call, Runnable hook) {
    hooks.put(call, hook);
  }

  private void run(String name, String key) {
    Runnable hook = hooks.remove(name + " " + key);
    if (hook != null) {
      hook.run();
    }
  }

  @Override
  public String id() {
    return node.id();
  }

  @Override
  public Reply<Optional<StoredValue>> get(String key) {
    run("get", key);
    return node.get(key);
  }

  @Override
  public Reply<Optional<ValueState>> check(String key, @Nullable TimeToLive renew) {
    run("check", key);
    return node.check(key, renew);
  }

  @Override
  public Reply<WriteResult> add(String key, byte[] value, int checksum, TimeToLive timeToLive) {
    run("add", key);
    return node.add(key, value, checksum, timeToLive);
  }

  @Override
  public Reply<WriteResult> replace(
      String key, byte[] value, int checksum, long expectedCas, TimeToLive timeToLive) {
    run("replace", key);
    return node.replace(key, value, checksum, expectedCas, timeToLive);
  }

  @Override
  public Reply<WriteResult> put(String key, byte[] value, int checksum, TimeToLive timeToLive) {
    return node.put(key, value, checksum, timeToLive);
  }

  @Override
  public Reply<Boolean> touch(String key, TimeToLive timeToLive) {
    run("touch", key);
    return node.touch(key, timeToLive);
  }

  @Override
  public Reply<Void> probe() {
    return node.probe();
  }

  @Override
  public void close() {
    node.close();
  }

  @Override
  public String toString() {
    return node.toString();
  }
}

package de.javakaffee.web.msm.flow;

import de.javakaffee.web.msm.id.SessionId;
import de.javakaffee.web.msm.record.SessionHeader;
import de.javakaffee.web.msm.storage.Receipt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What this JVM knows of one session's stored form. All but {@link #receipt()} and the queue flags
 * is read and written under {@link #lock}, which is held during storage calls, so that the saves of
 * one session follow one another.
 */
public final class StoredState {
  final ReentrantLock lock = new ReentrantLock();

  /** Set while a background save is waiting, so that one is enough. */
  final AtomicBoolean saveQueued = new AtomicBoolean();

  /** Set while the last attempt to store failed. */
  volatile boolean storeFailed;

  private final AtomicReference<@Nullable Receipt> receipt = new AtomicReference<>();
  private volatile Instant copiesTouched = Instant.MIN;
  private volatile Instant audited = Instant.MIN;

  /** The header as it is stored; what a later one is compared with. */
  volatile @Nullable SessionHeader header;

  boolean removed;

  /** Bytes of the smallest record that no node took; 0 if none was refused. */
  int refusedSize;

  private final List<SessionId> formerIds = new ArrayList<>();
  private final Set<String> reported = new HashSet<>();

  /** Where the version known here is stored; null if the session was not stored yet. */
  @Nullable Receipt receipt() {
    return receipt.get();
  }

  /**
   * As {@link #receipt()}, but where there is none yet, waits for a save that is under way: others
   * may have found already what it wrote, and have gone on with it.
   */
  @Nullable Receipt receiptAfterSave() {
    Receipt known = receipt();
    if (known != null) {
      return known;
    }
    lock.lock();
    try {
      return receipt();
    } finally {
      lock.unlock();
    }
  }

  void storedAs(Receipt newReceipt, SessionHeader newHeader) {
    receipt.set(newReceipt);
    header = newHeader;
    storeFailed = false;
    refusedSize = 0;
  }

  /** The known version was found, maybe on other nodes than thought. */
  void foundAs(Receipt known, Receipt found) {
    receipt.compareAndSet(known, found);
  }

  /** The store does not have it (any more): the next save stores it whole. */
  void notStored() {
    receipt.set(null);
  }

  /** The session now goes by another id; what stands under the former one is to be removed. */
  void renamedFrom(SessionId former) {
    if (receipt.getAndSet(null) != null) {
      formerIds.add(former);
    }
  }

  /** Ids under which something may still be stored; a snapshot. */
  List<SessionId> formerIds() {
    return List.copyOf(formerIds);
  }

  void removedFormerId(SessionId former) {
    formerIds.remove(former);
  }

  /** True the first time for this message: what is wrong with one session is logged once. */
  boolean reportOnce(Exception what) {
    return reported.add(String.valueOf(what.getMessage()));
  }

  Instant copiesTouched() {
    return copiesTouched;
  }

  void copiesTouchedAt(Instant moment) {
    copiesTouched = moment;
  }

  Instant audited() {
    return audited;
  }

  void auditedAt(Instant moment) {
    audited = moment;
  }
}

package de.javakaffee.web.msm.flow;

import de.javakaffee.web.msm.id.SessionId;
import de.javakaffee.web.msm.record.SessionHeader;
import de.javakaffee.web.msm.storage.Receipt;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What this JVM knows of one session's stored form. May be read by any thread; is changed under
 * {@link #lock}, except by {@link #end} and {@link #stillThere}.
 */
public final class StoredState {
  private static final String REFUSED = "refused";

  /** Held during storage calls, so that the saves of one session follow one another. */
  final ReentrantLock lock = new ReentrantLock();

  final Upkeep upkeep = new Upkeep();

  private final AtomicReference<@Nullable Receipt> receipt = new AtomicReference<>();
  private volatile @Nullable SessionHeader header;
  private volatile boolean maybeStored;
  private volatile boolean ended;
  private volatile boolean buried;
  private volatile int refusedSize;

  /** The highest version that was seen or tried: a later one must be higher, whatever was lost. */
  private long lastVersion;

  private long claimedVersion;

  private final List<SessionId> formerIds = new CopyOnWriteArrayList<>();
  private final Set<String> reported = ConcurrentHashMap.newKeySet();

  // ---- what is stored

  /** Where the version known here is stored; null if it is not known to be stored anywhere. */
  @Nullable Receipt receipt() {
    return receipt.get();
  }

  /** The header as it is stored, or was last stored; what a later one is compared with. */
  @Nullable SessionHeader header() {
    return header;
  }

  /** False only for a session that no other Tomcat can know. */
  boolean maybeStored() {
    return maybeStored;
  }

  /** This version was found in the store, and is what the session is here. */
  void foundAs(Receipt newReceipt, SessionHeader newHeader) {
    receipt.set(newReceipt);
    header = newHeader;
    maybeStored = true;
    lastVersion = Math.max(lastVersion, newReceipt.version());
  }

  /** The session was stored from here. */
  void storedAs(Receipt newReceipt, SessionHeader newHeader) {
    foundAs(newReceipt, newHeader);
    refusedSize = 0;
    reported.remove(REFUSED);
  }

  /** The known version is still there, maybe on other nodes than thought. */
  void stillThere(Receipt known, Receipt found) {
    receipt.compareAndSet(known, found);
  }

  /** The store does not have it (any more): the next save stores it whole. */
  void notStored() {
    receipt.set(null);
  }

  /**
   * No node took a record of this size; what they had before may be gone. True the first time since
   * the session was last stored.
   */
  boolean refused(int size) {
    refusedSize = size;
    notStored();
    return reported.add(REFUSED);
  }

  /** True if the session, when last tried, was more than the nodes take. */
  boolean isRefused() {
    return refusedSize > 0;
  }

  /** True for a record that is not smaller than one that was refused. */
  boolean refuses(int size) {
    return refusedSize > 0 && size >= refusedSize;
  }

  // ---- versions

  /** The version of the next record, higher than {@code newest} and all that was seen or tried. */
  long versionAfter(long newest) {
    return Math.max(lastVersion, newest) + 1;
  }

  /** A record of this version is about to be sent: it may arrive whatever the answer. */
  void storing(long version) {
    maybeStored = true;
    trying(version);
  }

  /** As above, for what is sent to end the session, or under another id. */
  void trying(long version) {
    lastVersion = Math.max(lastVersion, version);
  }

  // ---- the end

  /** The session has ended, here or elsewhere: nothing of it is stored any more. */
  void end() {
    ended = true;
  }

  boolean hasEnded() {
    return ended;
  }

  /** The store knows of the end. */
  void bury() {
    buried = true;
  }

  boolean isBuried() {
    return buried;
  }

  /**
   * The version of the tombstone that is about to be sent, to claim the end of the session. It
   * remains the same when the claim is repeated.
   */
  long claim(long newest, long step) {
    if (claimedVersion <= newest) {
      claimedVersion = versionAfter(newest) + step;
    }
    trying(claimedVersion);
    return claimedVersion;
  }

  /** True for the tombstone of a claim whose answer was lost. */
  boolean isOwnClaim(long tombstoneVersion) {
    return tombstoneVersion == claimedVersion;
  }

  // ---- other ids

  /** The session now goes by another id; what stands under the former one is to be removed. */
  void renamedFrom(SessionId former) {
    if (maybeStored) {
      formerIds.add(former);
    }
    maybeStored = false;
    notStored();
  }

  /** Ids under which something may still be stored; a snapshot. */
  List<SessionId> formerIds() {
    return List.copyOf(formerIds);
  }

  void removedFormerId(SessionId former) {
    formerIds.remove(former);
  }

  // ---- the log

  /** True the first time: what is wrong with one session is reported once. */
  boolean isFirstReportOf(String what) {
    return reported.add(what);
  }
}

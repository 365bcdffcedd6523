package de.javakaffee.web.msm.frame;

import de.javakaffee.web.msm.frame.Slot.Origin;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.AbstractMap;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of one session in this JVM: a map whose values are decoded when they are asked
 * for. Safe for use by many threads.
 *
 * <p>Decoding and encoding happen under a lock of its own, which is never held during I/O. One
 * thread at a time may be between {@link #encode} and {@link #stored}; the application may go on
 * using the map meanwhile.
 */
public final class SessionAttributes extends AbstractMap<String, Object>
    implements ConcurrentMap<String, Object> {
  private final FrameCodec codec;
  private final ChangeDetection detection;
  private final Predicate<String> storedNames;
  private final BooleanSupplier wantsOldValues;
  private final DamageListener damage;

  private final ReentrantLock lock = new ReentrantLock();
  private final TreeMap<String, Slot> slots = new TreeMap<>();
  private EncodedAttributes base = EncodedAttributes.empty();

  /** Counts what the application does, to tell what came before an encoding and what after. */
  private long clock;

  private volatile boolean maybeChanged;
  private @Nullable FrameEncoder lastEncoder;

  /**
   * Attributes of a new session: none.
   *
   * @param storedNames names that are to be stored at all; the others live in this JVM only
   * @param wantsOldValues true if a replaced or removed value has to be decoded for a listener
   * @param damage told once of each frame that cannot be decoded
   */
  public SessionAttributes(
      FrameCodec codec,
      ChangeDetection detection,
      Predicate<String> storedNames,
      BooleanSupplier wantsOldValues,
      DamageListener damage) {
    this.codec = codec;
    this.detection = detection;
    this.storedNames = storedNames;
    this.wantsOldValues = wantsOldValues;
    this.damage = damage;
  }

  /** Makes them what was stored; nothing is decoded. For a session that nobody uses yet. */
  public void load(EncodedAttributes stored) {
    lock.lock();
    try {
      slots.clear();
      base = EncodedAttributes.empty();
      rebase(stored, name -> false);
    } finally {
      lock.unlock();
    }
  }

  // ---- what the application does

  /**
   * Hands the value out, decoded if it was not. Null if there is none, or if it cannot be decoded.
   */
  @Override
  public @Nullable Object get(@Nullable Object name) {
    lock.lock();
    try {
      Slot slot = slots.get(name);
      Object value = slot == null ? null : valueOf(slot);
      if (slot != null && value != null && !ScalarCodec.isScalar(value)) {
        slot.handedOutAt = ++clock;
        maybeChanged |= detection != ChangeDetection.SET;
      }
      return value;
    } finally {
      lock.unlock();
    }
  }

  /** The value, decoded if it was not, for a caller who does not change it. */
  public @Nullable Object peek(String name) {
    lock.lock();
    try {
      Slot slot = slots.get(name);
      return slot == null ? null : valueOf(slot);
    } finally {
      lock.unlock();
    }
  }

  /** The old value is returned where it is live, or where a listener is to be told of it. */
  @Override
  public @Nullable Object put(String name, Object value) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(value, "value");
    lock.lock();
    try {
      Slot slot = slots.get(name);
      Object old = slot == null ? null : oldValueOf(name, slot);
      if (slot == null) {
        slot = Slot.live(value);
        slots.put(name, slot);
      }
      slot.value = value;
      slot.damaged = false;
      slot.localOnly = false;
      slot.setAt = ++clock;
      slot.handedOutAt = clock;
      maybeChanged = true;
      return old;
    } finally {
      lock.unlock();
    }
  }

  /** The old value is returned where it is live, or where a listener is to be told of it. */
  @Override
  public @Nullable Object remove(@Nullable Object name) {
    lock.lock();
    try {
      Slot slot = slots.get(name);
      if (slot == null) {
        return null;
      }
      Object old = oldValueOf((String) Objects.requireNonNull(name), slot);
      slots.remove(name);
      maybeChanged = true;
      return old;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    lock.lock();
    try {
      Slot slot = slots.get(name);
      return slot != null && !slot.damaged;
    } finally {
      lock.unlock();
    }
  }

  /** A snapshot of the names; decodes nothing. */
  @Override
  public Set<String> keySet() {
    return names((name, slot) -> !slot.damaged);
  }

  @Override
  public int size() {
    return keySet().size();
  }

  /** A snapshot; decodes everything, but hands nothing out. */
  @Override
  public Set<Entry<String, Object>> entrySet() {
    Map<String, Object> snapshot = new TreeMap<>();
    for (String name : keySet()) {
      Object value = peek(name);
      if (value != null) {
        snapshot.put(name, value);
      }
    }
    return Collections.unmodifiableMap(snapshot).entrySet();
  }

  @Override
  public @Nullable Object putIfAbsent(String name, Object value) {
    lock.lock();
    try {
      Object present = get(name);
      return present != null ? present : put(name, value);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean remove(Object name, Object value) {
    lock.lock();
    try {
      boolean equal = value.equals(get(name));
      if (equal) {
        remove(name);
      }
      return equal;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean replace(String name, Object expected, Object value) {
    lock.lock();
    try {
      boolean equal = expected.equals(get(name));
      if (equal) {
        put(name, value);
      }
      return equal;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public @Nullable Object replace(String name, Object value) {
    lock.lock();
    try {
      return containsKey(name) ? put(name, value) : null;
    } finally {
      lock.unlock();
    }
  }

  // ---- what the manager asks

  /** Names of values that want to be told of activation; decodes nothing. */
  public Set<String> activationListeners() {
    return names(
        (name, slot) ->
            slot.value != null
                ? codec.kinds().activationListener(slot.value)
                : entryOf(name).activationListener());
  }

  /** Names of values that live in this JVM only: not storable, or not to be stored. */
  public Set<String> localOnly() {
    return names((name, slot) -> slot.localOnly);
  }

  /** False if nobody can have changed anything since all was stored. Does not block. */
  public boolean maybeChanged() {
    return maybeChanged;
  }

  /** Encodes what may have changed and compares it with what is stored. */
  public Encoding encode(Scope scope) {
    lock.lock();
    try {
      FrameEncoder encoder = new FrameEncoder(codec, base, slots, storedNames, clock);
      Encoding encoding = encoder.encode(candidates(scope));
      lastEncoder = encoder;
      return encoding;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Looks again at what an encoding took for changed, decoding what is stored and encoding it anew:
   * a container may come back in another order. To be called before a merge, where a change that is
   * none would replace somebody else's.
   */
  public Encoding confirmed(Encoding encoding) {
    lock.lock();
    try {
      return lastEncoder == null ? encoding : lastEncoder.confirmed(encoding);
    } finally {
      lock.unlock();
    }
  }

  /**
   * The encoding was stored, as it was or merged with what others had stored.
   *
   * @param encoding the last one that {@link #encode} returned
   * @param nowStored all that is stored now; what in it is newer than known here is decoded again
   *     when it is asked for
   * @param othersUseTheSession true if somebody who got hold of a value may still change it
   */
  @SuppressWarnings("ReferenceEquality") // the very same object: nothing to look through
  public void stored(Encoding encoding, EncodedAttributes nowStored, boolean othersUseTheSession) {
    lock.lock();
    try {
      FrameEncoder encoder = Objects.requireNonNull(lastEncoder, "encode comes first");
      long encodedAt = encoder.startedAt();
      encoder.adoptFrames(encoding);
      if (nowStored != base) {
        rebase(nowStored, name -> isSetAfter(name, encodedAt));
      }
      for (Slot slot : slots.values()) {
        if (slot.setAt <= encodedAt && !encoding.incomplete()) {
          slot.setAt = 0;
        }
        if (slot.handedOutAt <= encodedAt && !othersUseTheSession && !encoding.incomplete()) {
          slot.handedOutAt = 0;
        }
      }
      lastEncoder = null;
      maybeChanged = encoding.incomplete() || isAnythingTouched();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Another Tomcat stored a newer version. What it changed is decoded again when it is asked for;
   * what was changed here and is not stored yet stays, as do the objects of frames that are equal.
   */
  public void refresh(EncodedAttributes newer) {
    lock.lock();
    try {
      Set<String> changedHere =
          maybeChanged ? encode(Scope.TOUCHED).changed() : Collections.emptySet();
      lastEncoder = null;
      rebase(newer, changedHere::contains);
    } finally {
      lock.unlock();
    }
  }

  // ---- under the lock

  private interface SlotTest {
    boolean test(String name, Slot slot);
  }

  private Set<String> names(SlotTest test) {
    lock.lock();
    try {
      Set<String> names = new TreeSet<>();
      slots.forEach(
          (name, slot) -> {
            if (test.test(name, slot)) {
              names.add(name);
            }
          });
      return names;
    } finally {
      lock.unlock();
    }
  }

  private @Nullable Object valueOf(Slot slot) {
    if (!slot.isLive() && !slot.damaged) {
      decode(Objects.requireNonNull(slot.origin, "a slot without value was stored"));
    }
    return slot.value;
  }

  private @Nullable Object oldValueOf(String name, Slot slot) {
    boolean told =
        slot.isLive() || wantsOldValues.getAsBoolean() || entryOf(name).bindingListener();
    return told ? valueOf(slot) : null;
  }

  private AttributeEntry entryOf(String name) {
    return Objects.requireNonNull(base.directory().get(name), "an undecoded slot was stored");
  }

  /** Decodes a frame whole: its members may share objects. */
  private void decode(Origin origin) {
    Map<String, Slot> members = new TreeMap<>();
    slots.forEach(
        (name, slot) -> {
          if (slot.origin == origin && !slot.isLive()) {
            members.put(name, slot);
          }
        });
    try {
      if (origin.frame.codec().equals(Frame.SCALAR)) {
        Object value = ScalarCodec.decode(origin.frame.bytes());
        members.values().forEach(slot -> slot.value = value);
        return;
      }
      Map<String, Object> decoded = codec.decode(origin.frame);
      TreeMap<String, Object> values = new TreeMap<>();
      members.forEach(
          (name, slot) -> {
            slot.value = decoded.get(name);
            if (slot.value != null) {
              values.put(name, slot.value);
            }
          });
      for (Map.Entry<String, Slot> member : members.entrySet()) {
        if (!member.getValue().isLive()) {
          damaged(
              member.getKey(), member.getValue(), new TranscodingException("is not in its frame"));
        }
      }
      if (origin.frame.identityOrdered() && !values.isEmpty()) {
        origin.localForm = codec.encode(values);
      }
    } catch (TranscodingException e) {
      members.forEach(
          (name, slot) -> {
            if (!slot.isLive()) {
              damaged(name, slot, e);
            }
          });
    }
  }

  private void damaged(String name, Slot slot, TranscodingException why) {
    slot.damaged = true;
    damage.damaged(name, why);
  }

  private Set<String> candidates(Scope scope) {
    boolean all =
        scope == Scope.ALL_LIVE || (detection == ChangeDetection.LIVE && isAnythingTouched());
    Set<String> candidates = new TreeSet<>();
    Set<Origin> origins = Collections.newSetFromMap(new IdentityHashMap<>());
    slots.forEach(
        (name, slot) -> {
          boolean touched = detection == ChangeDetection.SET ? slot.setAt != 0 : slot.isTouched();
          if (slot.isLive() && (all || touched)) {
            candidates.add(name);
            if (slot.origin != null) {
              origins.add(slot.origin);
            }
          }
        });
    // Who shared a frame may share objects still
    slots.forEach(
        (name, slot) -> {
          if (slot.isLive() && slot.origin != null && origins.contains(slot.origin)) {
            candidates.add(name);
          }
        });
    return candidates;
  }

  private boolean isAnythingTouched() {
    return slots.values().stream().anyMatch(Slot::isTouched)
        || !slots.keySet().containsAll(base.directory().keySet());
  }

  private boolean isSetAfter(String name, long moment) {
    Slot slot = slots.get(name);
    return slot != null && slot.setAt > moment;
  }

  /** Makes {@code newer} what everything is compared with from now on. */
  private void rebase(EncodedAttributes newer, Predicate<String> keepsOwn) {
    IdentityHashMap<Frame, Origin> origins = new IdentityHashMap<>();
    for (Slot slot : slots.values()) {
      if (slot.origin != null) {
        origins.putIfAbsent(slot.origin.frame, slot.origin);
      }
    }
    for (String name : newer.directory().keySet()) {
      Frame frame = newer.frameOf(name).orElseThrow();
      Slot slot = slots.get(name);
      if (slot == null) {
        boolean removedHere = base.directory().containsKey(name);
        if (!removedHere) {
          slots.put(name, Slot.undecoded(origins.computeIfAbsent(frame, Origin::new)));
        }
      } else if (slot.origin != null && slot.origin.frame.equals(frame)) {
        Origin origin = slot.origin;
        origin.frame = frame;
        origins.putIfAbsent(frame, origin);
      } else if (slot.isLive() && (keepsOwn.test(name) || slot.localOnly)) {
        slot.origin = null;
      } else {
        slot.becomeUndecoded(origins.computeIfAbsent(frame, Origin::new));
      }
    }
    slots
        .entrySet()
        .removeIf(
            entry ->
                !newer.directory().containsKey(entry.getKey())
                    && base.directory().containsKey(entry.getKey())
                    && !entry.getValue().localOnly
                    && !keepsOwn.test(entry.getKey()));
    base = newer;
  }
}

package de.javakaffee.web.msm.frame;

import java.util.AbstractMap;
import java.util.Collections;
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
 * <p>A value is decoded under a lock of its own, which is never held during I/O. Nothing is locked
 * while values are encoded. One thread at a time may be between {@link #encode} and {@link
 * #stored}, or in {@link #refresh}; the application may go on using the map meanwhile.
 */
public final class SessionAttributes extends AbstractMap<String, Object>
    implements ConcurrentMap<String, Object> {
  private final FrameCodec codec;
  private final Predicate<String> storedNames;

  private final ReentrantLock lock = new ReentrantLock();
  private final HeldAttributes held;
  private volatile boolean maybeChanged;
  private volatile @Nullable FrameEncoder lastEncoder;

  /**
   * Attributes of a new session: none.
   *
   * @param storedNames names that are to be stored at all; the others live in this JVM only
   * @param wantsOldValues true if a replaced or removed value has to be decoded for a listener
   * @param damage told once of each attribute that cannot be decoded
   */
  public SessionAttributes(
      FrameCodec codec,
      ChangeDetection detection,
      Predicate<String> storedNames,
      BooleanSupplier wantsOldValues,
      DamageListener damage) {
    this.codec = codec;
    this.storedNames = storedNames;
    this.held = new HeldAttributes(codec, detection, wantsOldValues, damage);
  }

  /** Makes them what was stored; nothing is decoded. For a session that nobody uses yet. */
  public void load(EncodedAttributes stored) {
    lock.lock();
    try {
      held.load(stored);
      lastEncoder = null;
      maybeChanged = false;
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
      Object value = held.valueOf(named(name));
      if (value != null && held.handOut(named(name), value)) {
        maybeChanged = true;
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
      return held.valueOf(named(name));
    } finally {
      lock.unlock();
    }
  }

  /**
   * The old value is returned where it is live, or where a listener is to be told of it; else null.
   */
  @Override
  public @Nullable Object put(String name, Object value) {
    Objects.requireNonNull(value, "value");
    lock.lock();
    try {
      Object old = held.oldValueOf(named(name));
      held.set(name, value);
      maybeChanged = true;
      return old;
    } finally {
      lock.unlock();
    }
  }

  /**
   * The old value is returned where it is live, or where a listener is to be told of it; else null.
   */
  @Override
  public @Nullable Object remove(@Nullable Object name) {
    lock.lock();
    try {
      Object old = held.oldValueOf(named(name));
      maybeChanged |= held.slots().remove(named(name)) != null;
      return old;
    } finally {
      lock.unlock();
    }
  }

  /** Removes all of them; nothing is decoded. */
  @Override
  public void clear() {
    lock.lock();
    try {
      maybeChanged |= !held.slots().isEmpty();
      held.slots().clear();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    lock.lock();
    try {
      Slot slot = held.slots().get(named(name));
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
  public boolean remove(Object name, @Nullable Object value) {
    return ifPresent(name, value, () -> remove(name));
  }

  @Override
  public boolean replace(String name, Object expected, Object value) {
    Objects.requireNonNull(value, "value");
    return ifPresent(name, expected, () -> put(name, value));
  }

  @Override
  public @Nullable Object replace(String name, Object value) {
    Objects.requireNonNull(value, "value");
    lock.lock();
    try {
      return peek(name) == null ? null : put(name, value);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Acts if the attribute equals the value; which the application's code says, without our lock.
   */
  @SuppressWarnings("ReferenceEquality") // whether it is still the object that was compared
  private boolean ifPresent(Object name, @Nullable Object expected, Runnable action) {
    while (true) {
      Object present = peek(named(name));
      if (present == null || !present.equals(expected)) {
        return false;
      }
      lock.lock();
      try {
        if (peek(named(name)) == present) {
          action.run();
          return true;
        }
      } finally {
        lock.unlock();
      }
    }
  }

  /** Names only: what is in a session is nobody's business. */
  @Override
  public String toString() {
    return "attributes " + keySet();
  }

  // ---- what the manager asks

  /** Names of values that want to be told of activation; decodes nothing. */
  public Set<String> activationListeners() {
    return names(
        (name, slot) ->
            slot.value != null
                ? codec.kinds().activationListener(slot.value)
                : !slot.damaged && held.stored().entryOf(name).activationListener());
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
    FrameEncoder encoder = encoder(scope);
    Encoding encoding = encoder.encode(storedNames);
    lastEncoder = encoder;
    return encoding;
  }

  private FrameEncoder encoder(Scope scope) {
    lock.lock();
    try {
      return new FrameEncoder(codec, held.snapshot(scope));
    } finally {
      lock.unlock();
    }
  }

  /**
   * Looks again at what the last encoding took for changed, decoding what is stored and encoding it
   * anew: equal values may have other bytes after a decoding. To be called before a merge, where a
   * change that is none would replace somebody else's.
   */
  public Encoding confirmed(Encoding encoding) {
    FrameEncoder encoder = lastEncoder;
    return encoder == null || encoding.changed().isEmpty() ? encoding : encoder.confirmed();
  }

  /**
   * The encoding was stored, as it was or merged with what others had stored.
   *
   * @param encoding what {@link #encode} or {@link #confirmed} returned last
   * @param nowStored all that is stored now; what in it is newer than known here is decoded again
   *     when it is asked for
   * @param othersUseTheSession true if somebody who got hold of a value may still change it
   * @throws IllegalStateException if nothing was encoded since the last call
   */
  public void stored(Encoding encoding, EncodedAttributes nowStored, boolean othersUseTheSession) {
    lock.lock();
    try {
      FrameEncoder encoder = lastEncoder;
      if (encoder == null) {
        throw new IllegalStateException("stored without having been encoded");
      }
      held.adopt(encoder, encoding, nowStored, othersUseTheSession);
      lastEncoder = null;
      maybeChanged = held.isAnythingTouched();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Another Tomcat stored a newer version. What it changed is decoded again when it is asked for;
   * what was changed here and is not stored yet stays, as do the objects of frames that are equal.
   */
  public void refresh(EncodedAttributes newer) {
    FrameEncoder encoder = encoder(Scope.TOUCHED);
    Encoding encoding = encoder.encode(storedNames);
    lock.lock();
    try {
      held.refresh(encoder, encoding, newer);
      lastEncoder = null;
      maybeChanged = held.isAnythingTouched();
    } finally {
      lock.unlock();
    }
  }

  // ---- under the lock

  private static String named(@Nullable Object name) {
    return (String) Objects.requireNonNull(name, "name");
  }

  private interface SlotTest {
    boolean test(String name, Slot slot);
  }

  private Set<String> names(SlotTest test) {
    lock.lock();
    try {
      Set<String> names = new TreeSet<>();
      held.slots()
          .forEach(
              (name, slot) -> {
                if (test.test(name, slot)) {
                  names.add(name);
                }
              });
      return Collections.unmodifiableSet(names);
    } finally {
      lock.unlock();
    }
  }
}

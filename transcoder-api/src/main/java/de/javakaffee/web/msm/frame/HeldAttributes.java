package de.javakaffee.web.msm.frame;

import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The attributes as this JVM has them: some alive, the others as they are stored. Guarded by the
 * lock of its {@link SessionAttributes}.
 */
@SuppressWarnings("ReferenceEquality") // which frame or value it is matters here, not its content
final class HeldAttributes {
  private final ChangeDetection detection;
  private final BooleanSupplier wantsOldValues;
  private final DamageListener damage;
  private final StoredFrames stored;
  private final TreeMap<String, Slot> slots = new TreeMap<>();

  /** Counts what the application does, to tell what came before an encoding and what after. */
  private long clock;

  HeldAttributes(
      FrameCodec codec,
      ChangeDetection detection,
      BooleanSupplier wantsOldValues,
      DamageListener damage) {
    this.detection = detection;
    this.wantsOldValues = wantsOldValues;
    this.damage = damage;
    this.stored = new StoredFrames(codec);
  }

  SortedMap<String, Slot> slots() {
    return slots;
  }

  StoredFrames stored() {
    return stored;
  }

  void load(EncodedAttributes loaded) {
    slots.clear();
    stored.moveTo(EncodedAttributes.empty());
    rebase(loaded, name -> false);
  }

  // ---- the application uses them

  /** The live value, decoded if it was not; null if there is none, or if it cannot be decoded. */
  @Nullable Object valueOf(String name) {
    Slot slot = slots.get(name);
    if (slot == null) {
      return null;
    }
    if (!slot.isLive() && !slot.damaged) {
      decode(stored.entryOf(name).frame());
    }
    return slot.value;
  }

  /** Decodes a frame whole: its attributes may share objects. */
  private void decode(int frame) {
    Map<String, Slot> waiting = new TreeMap<>();
    for (String name : stored.attributes().membersOf(frame)) {
      Slot slot = slots.get(name);
      if (slot != null && !slot.isLive() && !slot.damaged) {
        waiting.put(name, slot);
      }
    }
    try {
      Map<String, Object> values =
          stored.decode(stored.attributes().frames().get(frame), waiting.keySet());
      waiting.forEach(
          (name, slot) -> {
            slot.value = values.get(name);
            if (slot.value == null) {
              damaged(name, slot, new TranscodingException("is not in its frame"));
            }
          });
    } catch (TranscodingException e) {
      waiting.forEach((name, slot) -> damaged(name, slot, e));
    }
  }

  private void damaged(String name, Slot slot, TranscodingException why) {
    slot.damaged = true;
    damage.damaged(name, why);
  }

  /**
   * The value before it is replaced or removed; null if it is not live and nobody is to know it.
   */
  @Nullable Object oldValueOf(String name) {
    Slot slot = slots.get(name);
    boolean told =
        slot != null
            && (slot.isLive()
                || wantsOldValues.getAsBoolean()
                || stored.entryOf(name).bindingListener());
    return told ? valueOf(name) : null;
  }

  /** True if the value has to be looked at, since whoever has it may be changing it. */
  boolean handOut(String name, Object value) {
    boolean changeable =
        switch (detection) {
          case AUDIT -> !ScalarCodec.isScalar(value);
          case LIVE -> true;
          case SET -> false;
        };
    if (changeable) {
      Objects.requireNonNull(slots.get(name)).handedOutAt = ++clock;
    }
    return changeable;
  }

  void set(String name, Object value) {
    slots.computeIfAbsent(name, n -> new Slot()).set(value, ++clock);
    handOut(name, value);
  }

  // ---- they are encoded and stored

  boolean isAnythingTouched() {
    return slots.values().stream().anyMatch(Slot::isTouched)
        || !slots.keySet().containsAll(stored.names());
  }

  Snapshot snapshot(Scope scope) {
    boolean all =
        switch (detection) {
          case AUDIT -> scope == Scope.ALL_LIVE;
          case LIVE -> scope == Scope.ALL_LIVE || isAnythingTouched();
          case SET -> false;
        };
    Set<String> removed = new TreeSet<>(stored.names());
    removed.removeAll(slots.keySet());
    Set<String> set = new TreeSet<>();
    TreeMap<String, Object> values = new TreeMap<>();
    Set<Frame> frames = Collections.newSetFromMap(new IdentityHashMap<>());
    removed.forEach(name -> frames.add(stored.frameOf(name)));
    slots.forEach(
        (name, slot) -> {
          if (slot.setAt != 0) {
            set.add(name);
          }
          if (slot.value != null && (all || slot.isTouched())) {
            values.put(name, slot.value);
            frames.add(stored.frameOf(name));
          }
        });
    frames.remove(null);
    if (!frames.isEmpty()) {
      // Who shared a frame may share objects still, also with what was in it and moved on
      slots.forEach(
          (name, slot) -> {
            if (slot.value != null && frames.contains(stored.frameOf(name))) {
              values.put(name, slot.value);
            }
          });
    }
    return new Snapshot(stored.attributes(), clock, values, set, removed, stored.known(frames));
  }

  /**
   * What was encoded is stored.
   *
   * @param nowStored what is stored now, merged with what others stored
   * @param othersUse true if what was handed out may still be changed by those who have it
   */
  void adopt(
      FrameEncoder encoder, Encoding encoding, EncodedAttributes nowStored, boolean othersUse) {
    stored.learn(encoder.learned());
    stored.moveTo(encoding.attributes());
    encoder
        .values()
        .forEach(
            (name, value) -> {
              Slot slot = slots.get(name);
              if (slot != null && slot.value == value) {
                slot.localOnly = encoder.isLocalOnly(name);
              }
            });
    if (nowStored != stored.attributes()) {
      rebase(nowStored, name -> encoder.isUnsettled(name) || isSetAfter(name, encoder.moment()));
    }
    slots.forEach(
        (name, slot) -> {
          if (slot.setAt <= encoder.moment() && !encoder.isUnsettled(name)) {
            slot.setAt = 0;
          }
          if (slot.handedOutAt <= encoder.moment() && !encoder.isUnsettled(name) && !othersUse) {
            slot.handedOutAt = 0;
          }
        });
  }

  /** Another JVM stored a newer version; what was found changed here stays as it is. */
  void refresh(FrameEncoder encoder, Encoding encoding, EncodedAttributes newer) {
    rebase(
        newer,
        name ->
            encoding.changed().contains(name)
                || encoder.isUnsettled(name)
                || encoder.isLocalOnly(name)
                || isSetAfter(name, encoder.moment()));
  }

  private boolean isSetAfter(String name, long moment) {
    Slot slot = slots.get(name);
    return slot != null && slot.setAt > moment;
  }

  /**
   * Makes {@code newer} what everything is compared with from now on. An attribute that somebody
   * else changed becomes what it is there, unless our own value is to be kept.
   */
  private void rebase(EncodedAttributes newer, Predicate<String> keepsOwn) {
    Set<String> theirs = new TreeSet<>(newer.directory().keySet());
    theirs.removeIf(name -> stored.isSameIn(newer, name) || isOurs(name, keepsOwn));
    Set<Frame> decodedAnew = Collections.newSetFromMap(new IdentityHashMap<>());
    theirs.forEach(name -> decodedAnew.add(newer.frameOf(name).orElseThrow()));
    for (Map.Entry<String, AttributeEntry> entry : newer.directory().entrySet()) {
      String name = entry.getKey();
      if (isOurs(name, keepsOwn)) {
        keepOwn(name, newer);
      } else if (decodedAnew.contains(newer.frames().get(entry.getValue().frame()))) {
        slots.computeIfAbsent(name, n -> new Slot()).becomeUndecoded();
      }
    }
    Set<String> removed = new TreeSet<>(stored.names());
    removed.removeAll(newer.directory().keySet());
    for (String name : removed) {
      if (isOurs(name, keepsOwn)) {
        keepOwn(name, newer);
      } else {
        slots.remove(name);
      }
    }
    stored.moveTo(newer);
  }

  /** Whether it was changed here, or removed. */
  private boolean isOurs(String name, Predicate<String> keepsOwn) {
    Slot slot = slots.get(name);
    return slot == null ? stored.names().contains(name) : slot.isLive() && keepsOwn.test(name);
  }

  /** What is stored is another value now, so ours has to be compared with it. */
  private void keepOwn(String name, EncodedAttributes newer) {
    Slot slot = slots.get(name);
    if (slot != null && !stored.isSameIn(newer, name)) {
      slot.setAt = ++clock;
    }
  }
}

package de.javakaffee.web.msm.frame;

import de.javakaffee.web.msm.frame.Slot.Origin;
import de.javakaffee.web.msm.frame.walk.Walk;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.ConcurrentModificationException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Encodes attributes into frames, once: finds which belong together, encodes them, and tells which
 * differ from what is stored. Used under the lock of its {@link SessionAttributes}.
 */
@SuppressWarnings("ReferenceEquality") // which frame it is matters here, not what it contains
final class FrameEncoder {
  /** A container may be changed by another request while it is encoded; this often we try. */
  private static final int ATTEMPTS = 3;

  private final FrameCodec codec;
  private final EncodedAttributes base;
  private final Map<String, Slot> slots;
  private final Predicate<String> storedNames;
  private final long startedAt;

  private final TreeMap<String, Object> values = new TreeMap<>();

  /** The frame of each name encoded: the stored one where nothing changed. */
  private final TreeMap<String, Frame> frames = new TreeMap<>();

  private final TreeMap<String, TranscodingException> refused = new TreeMap<>();

  /** Names whose values changed under our hands, every time. */
  private final TreeSet<String> unsettled = new TreeSet<>();

  FrameEncoder(
      FrameCodec codec,
      EncodedAttributes base,
      Map<String, Slot> slots,
      Predicate<String> storedNames,
      long startedAt) {
    this.codec = codec;
    this.base = base;
    this.slots = slots;
    this.storedNames = storedNames;
    this.startedAt = startedAt;
  }

  /** The application's clock when the encoding began. */
  long startedAt() {
    return startedAt;
  }

  /**
   * @param candidates names of live values
   */
  Encoding encode(Collection<String> candidates) {
    TreeMap<String, Object> objects = new TreeMap<>();
    for (String name : candidates) {
      Slot slot = slotOf(name);
      Object value = Objects.requireNonNull(slot.value);
      slot.localOnly = !storedNames.test(name);
      if (slot.localOnly) {
        continue;
      }
      values.put(name, value);
      if (ScalarCodec.isScalar(value)) {
        Frame frame = new Frame(Frame.SCALAR, false, false, ScalarCodec.encode(value));
        frames.put(name, base.frameOf(name).filter(frame::equals).orElse(frame));
      } else {
        objects.put(name, value);
      }
    }
    if (!objects.isEmpty()) {
      encodeObjects(objects);
    }
    return assemble();
  }

  private void encodeObjects(SortedMap<String, Object> objects) {
    Walk walk = walk(objects);
    if (walk == null) {
      unsettled.addAll(objects.keySet());
      return;
    }
    walk.refused().forEach(this::refuse);
    for (List<String> group : walk.groups()) {
      TreeMap<String, Object> members = new TreeMap<>();
      group.forEach(name -> members.put(name, Objects.requireNonNull(objects.get(name))));
      encodeGroup(members, walk);
    }
  }

  private @Nullable Walk walk(SortedMap<String, Object> objects) {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try {
        return codec.walk(objects);
      } catch (RuntimeException e) {
        // changed while it was iterated
      }
    }
    return null;
  }

  private void encodeGroup(SortedMap<String, Object> members, Walk walk) {
    byte[] bytes;
    try {
      bytes = encodeSettled(members);
    } catch (TranscodingException e) {
      culprits(members, e).forEach(this::refuse);
      members.keySet().removeAll(refused.keySet());
      if (!members.isEmpty()) {
        encodeGroup(members, walk);
      }
      return;
    }
    if (bytes == null) {
      unsettled.addAll(members.keySet());
      return;
    }
    boolean orderUnstable = !Collections.disjoint(walk.orderUnstable(), members.keySet());
    boolean identityOrdered = !Collections.disjoint(walk.identityOrdered(), members.keySet());
    Frame frame = new Frame(codec.codecId(), orderUnstable, identityOrdered, bytes);
    Frame stored = commonStoredFrame(members.keySet());
    Frame settled = stored != null && isUnchanged(stored, frame, members) ? stored : frame;
    members.keySet().forEach(name -> frames.put(name, settled));
  }

  private byte @Nullable [] encodeSettled(SortedMap<String, Object> members)
      throws TranscodingException {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try {
        return codec.encode(members);
      } catch (ConcurrentModificationException e) {
        // changed while it was encoded
      }
    }
    return null;
  }

  /** Who of a group cannot be encoded: the one named, else those that cannot be alone, else all. */
  private Map<String, TranscodingException> culprits(
      SortedMap<String, Object> members, TranscodingException failure) {
    String named = failure.attribute();
    if (named != null && members.containsKey(named)) {
      return Map.of(named, failure);
    }
    Map<String, TranscodingException> culprits = new HashMap<>();
    if (members.size() > 1) {
      members.forEach(
          (name, value) -> {
            try {
              encodeSettled(new TreeMap<>(Map.of(name, value)));
            } catch (TranscodingException e) {
              culprits.put(name, e);
            }
          });
    }
    if (culprits.isEmpty()) {
      members.keySet().forEach(name -> culprits.put(name, failure));
    }
    return culprits;
  }

  private void refuse(String name, TranscodingException why) {
    slotOf(name).localOnly = true;
    refused.put(name, why);
  }

  private @Nullable Frame commonStoredFrame(Set<String> names) {
    Frame common = null;
    for (String name : names) {
      Frame stored = base.frameOf(name).orElse(null);
      if (stored == null || (common != null && stored != common)) {
        return null;
      }
      common = stored;
    }
    return common;
  }

  private boolean isUnchanged(Frame stored, Frame live, SortedMap<String, Object> members) {
    boolean whole = isWhole(stored, members);
    if (whole && stored.codec().equals(live.codec())) {
      Origin origin = slotOf(members.firstKey()).origin;
      byte[] localForm = origin != null && origin.frame == stored ? origin.localForm : null;
      if (Arrays.equals(stored.bytes(), live.bytes())
          || (localForm != null && Arrays.equals(localForm, live.bytes()))) {
        return true;
      }
    }
    boolean comparable =
        whole
            && stored.codec().equals(live.codec())
            && !stored.orderUnstable()
            && !live.orderUnstable();
    return !comparable && hasSameContent(stored, live, members);
  }

  /** False if the frame also holds members that are removed or went elsewhere. */
  private boolean isWhole(Frame stored, SortedMap<String, Object> members) {
    int index = Objects.requireNonNull(base.directory().get(members.firstKey())).frame();
    return base.membersOf(index).equals(members.keySet()) && base.frames().get(index) == stored;
  }

  /** The second opinion: what is stored, decoded and encoded here and now. */
  private boolean hasSameContent(Frame stored, Frame live, SortedMap<String, Object> members) {
    if (live.identityOrdered() || stored.codec().equals(Frame.SCALAR)) {
      return false;
    }
    try {
      TreeMap<String, Object> decoded = new TreeMap<>(codec.decode(stored));
      decoded.keySet().retainAll(members.keySet());
      boolean same =
          decoded.size() == members.size() && Arrays.equals(codec.encode(decoded), live.bytes());
      Origin origin = slotOf(members.firstKey()).origin;
      if (same && origin != null && origin.frame == stored && isWhole(stored, members)) {
        origin.localForm = live.bytes();
      }
      return same;
    } catch (TranscodingException e) {
      return false;
    }
  }

  /** See {@link SessionAttributes#confirmed}. */
  Encoding confirmed(Encoding encoding) {
    IdentityHashMap<Frame, TreeMap<String, Object>> changed = new IdentityHashMap<>();
    for (String name : encoding.changed()) {
      Frame frame = frames.get(name);
      if (frame != null && !frame.codec().equals(Frame.SCALAR)) {
        changed
            .computeIfAbsent(frame, f -> new TreeMap<>())
            .put(name, Objects.requireNonNull(values.get(name)));
      }
    }
    changed.forEach(
        (live, members) -> {
          Frame stored = commonStoredFrame(members.keySet());
          if (stored != null && hasSameContent(stored, live, members)) {
            members.keySet().forEach(name -> frames.put(name, stored));
          }
        });
    return assemble();
  }

  /** The values encoded are those of these frames from now on, unless they were set anew since. */
  void adoptFrames(Encoding encoding) {
    IdentityHashMap<Frame, Origin> origins = new IdentityHashMap<>();
    frames.forEach(
        (name, frame) -> {
          Slot slot = slots.get(name);
          if (slot == null || slot.value != values.get(name)) {
            return;
          }
          Origin present = slot.origin;
          slot.origin =
              origins.computeIfAbsent(
                  frame, f -> present != null && present.frame == f ? present : new Origin(f));
        });
  }

  private Encoding assemble() {
    List<Frame> all = new ArrayList<>();
    IdentityHashMap<Frame, Integer> indexes = new IdentityHashMap<>();
    TreeMap<String, AttributeEntry> directory = new TreeMap<>();
    TreeSet<String> changed = new TreeSet<>();
    slots.forEach(
        (name, slot) -> {
          Frame stored = base.frameOf(name).orElse(null);
          Frame frame = slot.localOnly ? null : frames.getOrDefault(name, stored);
          if (frame != stored) {
            changed.add(name);
          }
          if (frame != null) {
            int index =
                indexes.computeIfAbsent(
                    frame,
                    f -> {
                      all.add(f);
                      return all.size() - 1;
                    });
            directory.put(name, entry(name, index, frame == stored));
          }
        });
    base.directory().keySet().stream()
        .filter(name -> !slots.containsKey(name))
        .forEach(changed::add);
    EncodedAttributes attributes = changed.isEmpty() ? base : EncodedAttributes.of(all, directory);
    return new Encoding(base, attributes, changed, refused, !unsettled.isEmpty());
  }

  private AttributeEntry entry(String name, int frame, boolean unchanged) {
    Object value = values.get(name);
    if (unchanged || value == null) {
      AttributeEntry stored = Objects.requireNonNull(base.directory().get(name));
      return new AttributeEntry(frame, stored.bindingListener(), stored.activationListener());
    }
    return new AttributeEntry(
        frame, codec.kinds().bindingListener(value), codec.kinds().activationListener(value));
  }

  private Slot slotOf(String name) {
    return Objects.requireNonNull(slots.get(name), name);
  }
}

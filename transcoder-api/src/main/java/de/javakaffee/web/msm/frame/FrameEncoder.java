package de.javakaffee.web.msm.frame;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * One encoding of a session's attributes: which belong together, what they look like as frames, and
 * which differ from what is stored. For one thread at a time; takes no lock, so that the
 * application is not kept waiting, and its own locks are safe to take.
 */
@SuppressWarnings("ReferenceEquality") // which frame it is matters here, not what it contains
final class FrameEncoder {
  private final FrameCodec codec;
  private final Snapshot start;
  private final GroupEncoder groups;

  /** Names of values not to be stored, or that cannot be. */
  private final TreeSet<String> localOnly = new TreeSet<>();

  /** What is stored and will not be any more. */
  private final TreeSet<String> gone = new TreeSet<>();

  private final FrameComparison comparison;

  /** The frame of each value encoded: the stored one where nothing changed. */
  private final TreeMap<String, Frame> frames = new TreeMap<>();

  FrameEncoder(FrameCodec codec, Snapshot start) {
    this.codec = codec;
    this.start = start;
    this.groups = new GroupEncoder(codec);
    this.comparison = new FrameComparison(codec, start, gone);
  }

  /** The application's clock when the encoding began. */
  long moment() {
    return start.moment();
  }

  /** The values that were to be encoded, by name. */
  SortedMap<String, Object> values() {
    return start.values();
  }

  boolean isLocalOnly(String name) {
    return localOnly.contains(name);
  }

  /** Whether the value was being changed: it keeps its old frame, and counts as touched. */
  boolean isUnsettled(String name) {
    return groups.unsettled().contains(name);
  }

  IdentityHashMap<Frame, KnownFrame> learned() {
    return comparison.learned();
  }

  /**
   * @param storedNames names that are to be stored at all
   */
  Encoding encode(Predicate<String> storedNames) {
    TreeMap<String, Object> objects = new TreeMap<>();
    start
        .values()
        .forEach(
            (name, value) -> {
              if (!storedNames.test(name)) {
                localOnly.add(name);
              } else if (ScalarCodec.isScalar(value)) {
                frames.put(name, scalarFrame(name, value));
              } else {
                objects.put(name, value);
              }
            });
    if (!objects.isEmpty()) {
      groups.encode(objects);
    }
    leaveMatesOfUnsettled();
    localOnly.addAll(groups.refused().keySet());
    gone.addAll(start.removed());
    gone.addAll(localOnly);
    for (EncodedGroup group : groups.groups()) {
      Frame unchanged = comparison.unchanged(group);
      place(group, unchanged != null ? unchanged : changed(group));
    }
    return assemble();
  }

  private Frame scalarFrame(String name, Object value) {
    Frame frame = new Frame(Frame.SCALAR, false, false, ScalarCodec.encode(value));
    Frame stored = start.storedFrame(name);
    return stored != null && comparison.holds(stored, frame)
        ? stored
        : codec.compression().compressed(frame);
  }

  /** Who shares objects with a value that cannot be encoded now must wait for it. */
  private void leaveMatesOfUnsettled() {
    if (groups.unsettled().isEmpty()) {
      return;
    }
    Set<Frame> waiting = Collections.newSetFromMap(new IdentityHashMap<>());
    for (String name : groups.unsettled()) {
      Frame stored = start.storedFrame(name);
      if (stored != null) {
        waiting.add(stored);
      }
    }
    groups
        .groups()
        .removeIf(
            group -> {
              Set<String> names = group.members().keySet();
              boolean waits =
                  names.stream()
                      .anyMatch(
                          name ->
                              !start.set().contains(name)
                                  && waiting.contains(start.storedFrame(name)));
              return waits && groups.unsettled().addAll(names);
            });
  }

  private Frame changed(EncodedGroup group) {
    Frame frame = codec.compression().compressed(group.frame());
    learned().put(frame, new KnownFrame(group.members().keySet(), group.frame()));
    return frame;
  }

  private void place(EncodedGroup group, Frame frame) {
    group.members().keySet().forEach(name -> frames.put(name, frame));
  }

  /** See {@link SessionAttributes#confirmed}. */
  Encoding confirmed() {
    for (EncodedGroup group : groups.groups()) {
      Frame unchanged =
          isChanged(group.members().firstKey()) ? comparison.unchangedAtSecondSight(group) : null;
      if (unchanged != null) {
        place(group, unchanged);
      }
    }
    return assemble();
  }

  private boolean isChanged(String encoded) {
    return frames.get(encoded) != start.storedFrame(encoded);
  }

  private Encoding assemble() {
    Set<String> changed = new TreeSet<>(gone);
    changed.retainAll(start.base().directory().keySet());
    for (String name : frames.keySet()) {
      if (isChanged(name)) {
        changed.add(name);
      }
    }
    return new Encoding(
        start.base(),
        changed.isEmpty() ? start.base() : withChanged(changed),
        changed,
        groups.refused(),
        !groups.unsettled().isEmpty());
  }

  private EncodedAttributes withChanged(Set<String> changed) {
    List<Frame> all = new ArrayList<>(start.base().frames());
    Map<String, AttributeEntry> directory = new TreeMap<>(start.base().directory());
    IdentityHashMap<Frame, Integer> indexes = new IdentityHashMap<>();
    for (String name : changed) {
      Frame frame = frames.get(name);
      if (frame == null) {
        directory.remove(name);
        continue;
      }
      int index =
          indexes.computeIfAbsent(
              frame,
              f -> {
                all.add(f);
                return all.size() - 1;
              });
      Object value = Objects.requireNonNull(start.values().get(name));
      directory.put(
          name,
          new AttributeEntry(
              index,
              codec.kinds().bindingListener(value),
              codec.kinds().activationListener(value)));
    }
    return EncodedAttributes.of(all, directory);
  }
}

package de.javakaffee.web.msm.frame;

import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.Arrays;
import java.util.ConcurrentModificationException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether values are still what their stored frame holds. For one thread.
 *
 * <p>Other bytes need not mean other values, and taking an unchanged value for a changed one would
 * replace what somebody else stored meanwhile. So in doubt the stored frame is decoded and encoded
 * anew.
 */
@SuppressWarnings("ReferenceEquality") // which frame it is matters here, not what it contains
final class FrameComparison {
  private final FrameCodec codec;
  private final Snapshot start;
  private final Set<String> gone;
  private final IdentityHashMap<Frame, KnownFrame> learned = new IdentityHashMap<>();

  /**
   * @param gone names that are stored and will not be any more
   */
  FrameComparison(FrameCodec codec, Snapshot start, Set<String> gone) {
    this.codec = codec;
    this.start = start;
    this.gone = gone;
  }

  /** What was found out about stored frames on the way. */
  IdentityHashMap<Frame, KnownFrame> learned() {
    return learned;
  }

  /** The stored frame of the group if it still holds just that; null if something changed. */
  @Nullable Frame unchanged(EncodedGroup group) {
    Frame stored = commonFrame(group.members().keySet());
    if (stored == null) {
      return null;
    }
    KnownFrame known = start.known().get(stored);
    Frame local = known == null ? null : known.localForm();
    boolean equal =
        (local != null && local.hasSameContent(group.frame())) || holds(stored, group.frame());
    return equal || (mayDifferUnchanged(stored, known, group) && isEqualDecoded(stored, group))
        ? stored
        : null;
  }

  /** Whether the stored frame holds the bytes of the one that is not compressed. */
  boolean holds(Frame stored, Frame live) {
    if (stored.plainLength() != live.plainLength()) {
      return false;
    }
    try {
      return codec.compression().plain(stored).hasSameContent(live);
    } catch (TranscodingException e) {
      return false;
    }
  }

  /** The same, having decoded what is stored where that can tell. */
  @Nullable Frame unchangedAtSecondSight(EncodedGroup group) {
    Frame stored = commonFrame(group.members().keySet());
    return stored != null && isEqualDecoded(stored, group) ? stored : null;
  }

  private @Nullable Frame commonFrame(Set<String> names) {
    Frame common = null;
    for (String name : names) {
      Frame stored = start.storedFrame(name);
      if (stored == null || (common != null && stored != common)) {
        return null;
      }
      common = stored;
    }
    return common;
  }

  private boolean mayDifferUnchanged(Frame stored, @Nullable KnownFrame known, EncodedGroup group) {
    Frame live = group.frame();
    Set<String> names = known != null ? known.names() : membersOf(group);
    return stored.orderUnstable()
        || live.orderUnstable()
        || !stored.codec().equals(live.codec())
        || !names.equals(group.members().keySet());
  }

  private boolean isEqualDecoded(Frame stored, EncodedGroup group) {
    Frame live = group.frame();
    if (live.identityOrdered() || stored.codec().equals(Frame.SCALAR)) {
      return false;
    }
    try {
      SortedMap<String, Object> decoded =
          new TreeMap<>(codec.decode(codec.compression().plain(stored)));
      Set<String> names = Set.copyOf(decoded.keySet());
      boolean parted = isParted(group, decoded);
      decoded.keySet().retainAll(group.members().keySet());
      boolean equal =
          !parted
              && decoded.size() == group.members().size()
              && Arrays.equals(codec.encode(decoded), live.bytes());
      learned.put(stored, new KnownFrame(names, equal ? live : null));
      return equal;
    } catch (TranscodingException | ConcurrentModificationException e) {
      return false;
    }
  }

  /**
   * Whether a member shared objects with an attribute that is there still, but not in the group any
   * more. Left in their frame, they would share them again after the next decoding. An attribute
   * that was set anew has left by itself and takes no other with it.
   */
  private boolean isParted(EncodedGroup group, SortedMap<String, Object> decoded)
      throws TranscodingException {
    Set<String> members = group.members().keySet();
    Set<String> others = new TreeSet<>(membersOf(group));
    others.removeAll(members);
    others.removeAll(gone);
    others.removeAll(start.set());
    if (others.isEmpty()) {
      return false;
    }
    SortedMap<String, Object> remaining = new TreeMap<>(decoded);
    remaining.keySet().removeIf(name -> !members.contains(name) && !others.contains(name));
    for (List<String> connected : codec.walk(remaining).groups()) {
      if (connected.stream().anyMatch(members::contains)
          && connected.stream().anyMatch(others::contains)) {
        return true;
      }
    }
    return false;
  }

  /** The attributes that are in the stored frame of the group. */
  private Set<String> membersOf(EncodedGroup group) {
    AttributeEntry entry =
        Objects.requireNonNull(start.base().directory().get(group.members().firstKey()));
    return Set.copyOf(start.base().membersOf(entry.frame()));
  }
}

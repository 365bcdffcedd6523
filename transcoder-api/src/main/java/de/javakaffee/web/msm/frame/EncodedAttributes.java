package de.javakaffee.web.msm.frame;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All attributes of a session in stored form: frames, and a directory that says which attribute is
 * in which frame. Immutable, safe for many threads.
 *
 * <p>What a frame holds without the directory saying so is <em>masked</em>: removed or replaced
 * without touching the frame. Frames are numbered in the order in which the sorted names refer to
 * them, so equal content has equal bytes.
 */
public final class EncodedAttributes {
  private static final EncodedAttributes EMPTY = of(List.of(), Map.of());

  private final List<Frame> frames;
  private final SortedMap<String, AttributeEntry> directory;

  /** Names by frame, sorted; made when it is first asked for, maybe by several threads at once. */
  private volatile @Nullable List<List<String>> members;

  private EncodedAttributes(List<Frame> frames, SortedMap<String, AttributeEntry> directory) {
    this.frames = List.copyOf(frames);
    this.directory = Collections.unmodifiableSortedMap(directory);
  }

  public static EncodedAttributes empty() {
    return EMPTY;
  }

  /**
   * These attributes, each in the frame whose index its entry names. Frames that nobody refers to
   * are dropped and the others numbered anew, so entries of the result may have other indexes.
   *
   * @throws IllegalArgumentException if an entry names a frame that is not in the list, or two name
   *     the same {@link Frame#SCALAR} frame, which holds one value and no name
   */
  public static EncodedAttributes of(List<Frame> frames, Map<String, AttributeEntry> directory) {
    Map<Integer, Integer> newIndexes = new HashMap<>();
    List<Frame> used = new ArrayList<>();
    SortedMap<String, AttributeEntry> sorted = new TreeMap<>(directory);
    for (Map.Entry<String, AttributeEntry> named : sorted.entrySet()) {
      AttributeEntry entry = named.getValue();
      if (entry.frame() >= frames.size()) {
        throw new IllegalArgumentException(
            "attribute \"%s\" in frame %d of %d"
                .formatted(named.getKey(), entry.frame(), frames.size()));
      }
      Frame frame = frames.get(entry.frame());
      Integer newIndex = newIndexes.get(entry.frame());
      if (newIndex == null) {
        newIndex = used.size();
        newIndexes.put(entry.frame(), newIndex);
        used.add(frame);
      } else if (frame.codec().equals(Frame.SCALAR)) {
        throw new IllegalArgumentException(
            "attribute \"%s\" in scalar frame %d, which belongs to another"
                .formatted(named.getKey(), entry.frame()));
      }
      named.setValue(entry.in(newIndex));
    }
    return new EncodedAttributes(used, sorted);
  }

  /**
   * Reads what {@link #toBytes} returned and nothing else: either the result has exactly these
   * bytes again, or they are refused. The content of frames is copied, not looked at.
   *
   * @throws IndexOutOfBoundsException if the array has no such part
   */
  public static EncodedAttributes parse(byte[] bytes, int offset, int length)
      throws MalformedFramesException {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    return FramesFormat.read(new ByteReader(bytes, offset, length));
  }

  /** Part of the stored record, as {@code docs/stored-format.md} describes it under "Frames". */
  public byte[] toBytes() {
    return FramesFormat.write(this);
  }

  /** By the index that entries of the directory name; none without an attribute. Unmodifiable. */
  public List<Frame> frames() {
    return frames;
  }

  /** By name, in the order of {@link String#compareTo}. Unmodifiable. */
  public SortedMap<String, AttributeEntry> directory() {
    return directory;
  }

  /** Empty if there is no such attribute. */
  public Optional<Frame> frameOf(String name) {
    AttributeEntry entry = directory.get(name);
    return entry == null ? Optional.empty() : Optional.of(frames.get(entry.frame()));
  }

  /**
   * The attributes that the frame holds and that are not masked, sorted.
   *
   * @throws IndexOutOfBoundsException if there is no such frame
   */
  public List<String> membersOf(int frame) {
    List<List<String>> all = members;
    if (all == null) {
      all = new ArrayList<>(frames.size());
      for (int i = 0; i < frames.size(); i++) {
        all.add(new ArrayList<>(1));
      }
      for (Map.Entry<String, AttributeEntry> entry : directory.entrySet()) {
        all.get(entry.getValue().frame()).add(entry.getKey());
      }
      members = all;
    }
    return Collections.unmodifiableList(all.get(frame));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EncodedAttributes that
        && directory.equals(that.directory)
        && frames.equals(that.frames);
  }

  @Override
  public int hashCode() {
    return directory.hashCode();
  }

  /** Counts only; neither names nor content. */
  @Override
  public String toString() {
    return directory.size() + " attributes in " + frames.size() + " frames";
  }
}

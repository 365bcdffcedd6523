package de.javakaffee.web.msm.frame;

import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one save has to store. Immutable, safe for many threads.
 *
 * @param base what was stored when the encoding began: the record that was loaded or saved last
 * @param attributes what is to be stored
 * @param changed names, sorted, whose stored form differs between the two, also added and removed
 *     ones; empty means that there is nothing to write
 * @param refused why attributes cannot be stored, by name, sorted; they stay in this JVM and are
 *     not in {@code attributes}
 * @param incomplete something was modified while it was being encoded; it has its old frame here
 *     and still counts as touched
 */
public record Encoding(
    EncodedAttributes base,
    EncodedAttributes attributes,
    Set<String> changed,
    Map<String, TranscodingException> refused,
    boolean incomplete) {

  public Encoding {
    changed = Collections.unmodifiableSet(new TreeSet<>(changed));
    refused = Collections.unmodifiableMap(new TreeMap<>(refused));
    for (String name : refused.keySet()) {
      if (attributes.directory().containsKey(name)) {
        throw new IllegalArgumentException("attribute \"" + name + "\" is both refused and stored");
      }
    }
  }

  /**
   * A newer record of the same session with our changes put onto it: each changed name moves to our
   * frame or disappears, every other name keeps the frame it has there. In their frames the moved
   * names are masked, and frames nobody refers to any more are gone. Nothing is decoded.
   */
  public EncodedAttributes mergedOnto(EncodedAttributes theirs) {
    List<Frame> frames = new ArrayList<>(attributes.frames());
    int offset = frames.size();
    frames.addAll(theirs.frames());
    SortedMap<String, AttributeEntry> directory = new TreeMap<>();
    Map<Integer, Integer> alsoOurs = framesOnBothSides(theirs);
    theirs
        .directory()
        .forEach(
            (name, entry) -> {
              int frame = alsoOurs.getOrDefault(entry.frame(), offset + entry.frame());
              directory.put(name, entry.in(frame));
            });
    for (String name : changed) {
      AttributeEntry ours = attributes.directory().get(name);
      if (ours == null) {
        directory.remove(name);
      } else {
        directory.put(name, ours);
      }
    }
    return EncodedAttributes.of(frames, directory);
  }

  /**
   * Their index to ours, for frames that hold, untouched by both, the same attribute. A frame that
   * was masked there and is not here has to remain one frame, or its members would part.
   */
  private Map<Integer, Integer> framesOnBothSides(EncodedAttributes theirs) {
    Map<Integer, Integer> both = new HashMap<>();
    theirs
        .directory()
        .forEach(
            (name, entry) -> {
              AttributeEntry ours = attributes.directory().get(name);
              if (ours != null
                  && !changed.contains(name)
                  && theirs
                      .frames()
                      .get(entry.frame())
                      .equals(attributes.frames().get(ours.frame()))) {
                both.putIfAbsent(entry.frame(), ours.frame());
              }
            });
    return both;
  }

  /**
   * The changed names that somebody else changed as well, sorted: their frame in the newer record
   * is not the one of {@link #base}. Ours win in {@link #mergedOnto}; this is for the log.
   */
  public Set<String> conflicts(EncodedAttributes theirs) {
    Set<String> conflicts = new TreeSet<>();
    for (String name : changed) {
      if (!hasSameContent(base.frameOf(name), theirs.frameOf(name))) {
        conflicts.add(name);
      }
    }
    return Collections.unmodifiableSet(conflicts);
  }

  private static boolean hasSameContent(Optional<Frame> one, Optional<Frame> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isEmpty() && other.isEmpty();
    }
    return one.get().hasSameContent(other.get());
  }
}

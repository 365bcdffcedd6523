package de.javakaffee.web.msm.frame;

import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.ConcurrentModificationException;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The stored version that a session's attributes are compared with, and what is known of its
 * frames. Guarded by the lock of its {@link SessionAttributes}.
 */
final class StoredFrames {
  private final FrameCodec codec;
  private EncodedAttributes attributes = EncodedAttributes.empty();
  private IdentityHashMap<Frame, KnownFrame> known = new IdentityHashMap<>();

  StoredFrames(FrameCodec codec) {
    this.codec = codec;
  }

  EncodedAttributes attributes() {
    return attributes;
  }

  Set<String> names() {
    return attributes.directory().keySet();
  }

  @Nullable Frame frameOf(String name) {
    return attributes.frameOf(name).orElse(null);
  }

  AttributeEntry entryOf(String name) {
    return Objects.requireNonNull(attributes.directory().get(name), "not live, so it is stored");
  }

  /** What is known of those frames; nothing of some. */
  IdentityHashMap<Frame, KnownFrame> known(Set<Frame> frames) {
    IdentityHashMap<Frame, KnownFrame> about = new IdentityHashMap<>();
    for (Frame frame : frames) {
      KnownFrame one = known.get(frame);
      if (one != null) {
        about.put(frame, one);
      }
    }
    return about;
  }

  /** The values of those names; one that the frame does not hold is missing. */
  Map<String, Object> decode(Frame frame, Set<String> names) throws TranscodingException {
    Map<String, Object> values = new TreeMap<>();
    Frame plain = codec.compression().plain(frame);
    if (frame.codec().equals(Frame.SCALAR)) {
      Object value = plain.scalar();
      names.forEach(name -> values.put(name, value));
      return values;
    }
    Map<String, Object> decoded = codec.decode(plain);
    for (String name : names) {
      Object value = decoded.get(name);
      if (value != null) {
        values.put(name, value);
      }
    }
    known.put(frame, new KnownFrame(decoded.keySet(), localForm(plain, values)));
    return values;
  }

  /** Identity hash codes are new with every decoding, so what unchanged means is written down. */
  private @Nullable Frame localForm(Frame plain, Map<String, Object> values) {
    if (!plain.identityOrdered() || values.isEmpty()) {
      return plain;
    }
    try {
      return new Frame(codec.codecId(), true, true, codec.encode(new TreeMap<>(values)));
    } catch (TranscodingException | ConcurrentModificationException e) {
      return null; // then they count as changed: they cannot be compared
    }
  }

  void learn(IdentityHashMap<Frame, KnownFrame> more) {
    known.putAll(more);
  }

  /** Whether the attribute has the same frame in another version; false if it is in one only. */
  boolean isSameIn(EncodedAttributes other, String name) {
    Frame here = frameOf(name);
    Frame there = other.frameOf(name).orElse(null);
    return here != null && there != null && here.hasSameContent(there);
  }

  /** What is known of a frame goes on being known of an equal one that took its place. */
  void moveTo(EncodedAttributes newer) {
    IdentityHashMap<Frame, KnownFrame> stillKnown = new IdentityHashMap<>();
    for (String name : newer.directory().keySet()) {
      Frame frame = newer.frameOf(name).orElseThrow();
      KnownFrame about = known.get(frame);
      if (about == null && isSameIn(newer, name)) {
        about = known.get(frameOf(name));
      }
      if (about != null) {
        stillKnown.put(frame, about);
      }
    }
    known = stillKnown;
    attributes = newer;
  }
}

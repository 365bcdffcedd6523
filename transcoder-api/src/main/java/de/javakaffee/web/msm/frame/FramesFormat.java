package de.javakaffee.web.msm.frame;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The bytes of {@link EncodedAttributes}: codec ids, frames, directory. Described byte by byte in
 * {@code docs/stored-format.md} under "Frames". Stateless.
 *
 * <p>There is one form only: codecs and frames are numbered by first use, names ascend, numbers and
 * texts are as short as they can be. Whatever deviates was not written here.
 */
final class FramesFormat {
  private static final int ORDER_UNSTABLE = 1;
  private static final int IDENTITY_ORDERED = 2;
  private static final int COMPRESSED = 4;

  private static final int BINDING_LISTENER = 1;
  private static final int ACTIVATION_LISTENER = 2;
  private static final int NAME_IN_UTF16 = 4;

  private static final int SMALLEST_CODEC = 2;
  private static final int SMALLEST_FRAME = 3;
  private static final int SMALLEST_ENTRY = 3;

  private FramesFormat() {}

  static byte[] write(EncodedAttributes attributes) {
    ByteWriter out = new ByteWriter(expectedSize(attributes));
    Map<String, Integer> codecs = numbered(attributes.frames());
    out.varint(codecs.size() - 1);
    for (String codec : codecs.keySet()) {
      if (!codec.equals(Frame.SCALAR)) {
        text(StoredText.of(codec), out);
      }
    }
    out.varint(attributes.frames().size());
    for (Frame frame : attributes.frames()) {
      frame(frame, Objects.requireNonNull(codecs.get(frame.codec())), out);
    }
    out.varint(attributes.directory().size());
    attributes.directory().forEach((name, entry) -> entry(name, entry, out));
    return out.toByteArray();
  }

  private static Map<String, Integer> numbered(List<Frame> frames) {
    Map<String, Integer> codecs = new LinkedHashMap<>();
    codecs.put(Frame.SCALAR, 0);
    for (Frame frame : frames) {
      codecs.putIfAbsent(frame.codec(), codecs.size());
    }
    return codecs;
  }

  private static void frame(Frame frame, int codec, ByteWriter out) {
    out.varint(codec)
        .one(
            (frame.orderUnstable() ? ORDER_UNSTABLE : 0)
                | (frame.identityOrdered() ? IDENTITY_ORDERED : 0)
                | (frame.isCompressed() ? COMPRESSED : 0));
    if (frame.isCompressed()) {
      out.one(frame.compression()).varint(frame.plainLength());
    }
    out.varint(frame.bytes().length).bytes(frame.bytes());
  }

  private static void entry(String name, AttributeEntry entry, ByteWriter out) {
    StoredText stored = StoredText.of(name);
    out.one(
        (entry.bindingListener() ? BINDING_LISTENER : 0)
            | (entry.activationListener() ? ACTIVATION_LISTENER : 0)
            | (stored.utf16() ? NAME_IN_UTF16 : 0));
    out.varint(entry.frame());
    text(stored, out);
  }

  private static void text(StoredText text, ByteWriter out) {
    out.varint(text.bytes().length).bytes(text.bytes());
  }

  private static int expectedSize(EncodedAttributes attributes) {
    long size = 64;
    for (Frame frame : attributes.frames()) {
      size += frame.bytes().length + 14;
    }
    for (String name : attributes.directory().keySet()) {
      size += name.length() + 8;
    }
    return (int) Math.min(size, Integer.MAX_VALUE - 8);
  }

  static EncodedAttributes read(ByteReader in) throws MalformedFramesException {
    List<String> codecs = readCodecs(in);
    List<Frame> frames = readFrames(codecs, in);
    Map<String, AttributeEntry> directory = readDirectory(frames, in);
    in.end();
    return EncodedAttributes.of(frames, directory);
  }

  /**
   * Adds what is well-formed to the frames and the directory, up to the first thing that is not.
   */
  static void readUpTo(
      ByteReader in, List<ReadableFrames.Placed> frames, Map<String, AttributeEntry> directory)
      throws MalformedFramesException {
    List<String> codecs = readCodecs(in);
    int count = in.varint();
    for (int i = 0; i < count; i++) {
      int start = in.position();
      int codec = in.varint();
      if (codec >= codecs.size()) {
        throw in.malformed("codec " + codec + " of " + codecs.size(), start);
      }
      Head head = readHead(codecs.get(codec), in);
      int there = Math.min(head.length(), in.remaining());
      int at = in.position();
      frames.add(new ReadableFrames.Placed(head.with(in.bytes(there)), at, head.length() - there));
      if (there < head.length()) {
        throw in.malformed("frame " + i + " of " + head.length() + " bytes has only " + there, at);
      }
    }
    int attributes = in.varint();
    for (int i = 0; i < attributes; i++) {
      int flags = in.flags(BINDING_LISTENER | ACTIVATION_LISTENER | NAME_IN_UTF16);
      int frame = in.varint();
      String name = in.text(in.varint(), (flags & NAME_IN_UTF16) != 0);
      directory.put(
          name,
          new AttributeEntry(
              frame, (flags & BINDING_LISTENER) != 0, (flags & ACTIVATION_LISTENER) != 0));
    }
  }

  private static List<String> readCodecs(ByteReader in) throws MalformedFramesException {
    int count = in.count("codecs", SMALLEST_CODEC);
    Set<String> codecs = new LinkedHashSet<>();
    codecs.add(Frame.SCALAR);
    for (int i = 0; i < count; i++) {
      int start = in.position();
      String codec = in.text(in.varint(), false);
      if (!Frame.isCodec(codec) || !codecs.add(codec)) {
        throw in.malformed("no codec id, or the same again,", start);
      }
    }
    return List.copyOf(codecs);
  }

  private static List<Frame> readFrames(List<String> codecs, ByteReader in)
      throws MalformedFramesException {
    int count = in.count("frames", SMALLEST_FRAME);
    List<Frame> frames = new ArrayList<>(count);
    FirstUse used = new FirstUse("codec", 1, codecs.size());
    for (int i = 0; i < count; i++) {
      int codec = used.read(in);
      Head head = readHead(codecs.get(codec), in);
      frames.add(head.with(in.bytes(head.length())));
    }
    used.end(in);
    return frames;
  }

  /** What comes before the bytes of a frame, and of how many. */
  private record Head(String codec, int flags, int compression, int plainLength, int length) {

    Frame with(byte[] bytes) {
      Frame plain =
          new Frame(codec, (flags & ORDER_UNSTABLE) != 0, (flags & IDENTITY_ORDERED) != 0, bytes);
      return compression == 0 ? plain : plain.compressed(compression, plainLength, bytes);
    }
  }

  private static Head readHead(String codec, ByteReader in) throws MalformedFramesException {
    int flags = in.flags(ORDER_UNSTABLE | IDENTITY_ORDERED | COMPRESSED);
    if ((flags & COMPRESSED) == 0) {
      int length = in.varint();
      return new Head(codec, flags, 0, length, length);
    }
    int start = in.position();
    Head head = new Head(codec, flags, in.one() & 0xFF, in.varint(), in.varint());
    if (head.compression() == 0 || !Frame.isPossible(head.plainLength(), head.length())) {
      throw in.malformed(
          "%d bytes said to be %d, compressed in way %d,"
              .formatted(head.length(), head.plainLength(), head.compression()),
          start);
    }
    return head;
  }

  private static Map<String, AttributeEntry> readDirectory(List<Frame> frames, ByteReader in)
      throws MalformedFramesException {
    int count = in.count("attributes", SMALLEST_ENTRY);
    SortedMap<String, AttributeEntry> directory = new TreeMap<>();
    FirstUse used = new FirstUse("frame", 0, frames.size());
    for (int i = 0; i < count; i++) {
      int start = in.position();
      int flags = in.flags(BINDING_LISTENER | ACTIVATION_LISTENER | NAME_IN_UTF16);
      int before = used.count();
      int frame = used.read(in);
      if (frame < before && frames.get(frame).codec().equals(Frame.SCALAR)) {
        throw in.malformed("a second attribute in scalar frame " + frame, start);
      }
      String name = in.text(in.varint(), (flags & NAME_IN_UTF16) != 0);
      if (!directory.isEmpty() && directory.lastKey().compareTo(name) >= 0) {
        throw in.malformed("a name out of order", start);
      }
      directory.put(
          name,
          new AttributeEntry(
              frame, (flags & BINDING_LISTENER) != 0, (flags & ACTIVATION_LISTENER) != 0));
    }
    used.end(in);
    return directory;
  }
}

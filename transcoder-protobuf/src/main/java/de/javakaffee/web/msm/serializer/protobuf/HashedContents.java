package de.javakaffee.web.msm.serializer.protobuf;

import de.javakaffee.web.msm.objectmodel.HashGraph;
import de.javakaffee.web.msm.objectmodel.ShellReader;
import de.javakaffee.web.msm.transcoder.Limits;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Bounds what hashing keys takes while a frame is read: enters into a {@link HashGraph} which
 * containers hold what, from the first shell or the first container that is a key on. Most frames
 * have neither and pay nothing. For one thread.
 */
final class HashedContents {
  private final FrameReader in;
  private final JavaTypes types;
  private final Limits limits;
  private final long encodedBytes;
  private @Nullable ShellReader shells;

  HashedContents(FrameReader in, JavaTypes types, Limits limits, long encodedBytes) {
    this.in = in;
    this.types = types;
    this.limits = limits;
    this.encodedBytes = encodedBytes;
  }

  ShellReader shells() throws IOException, TranscodingException {
    ShellReader known = shells;
    if (known == null) {
      known = new ShellReader(types.classes(), limits, encodedBytes);
      shells = known;
      try {
        in.containers(this::enter);
      } catch (ClassNotFoundException e) {
        throw new IllegalStateException("it was found before", e);
      }
    }
    return known;
  }

  /** To be told of every container before it is filled with what its node refers to. */
  void filling(Object container, NodeContent node) throws IOException {
    if (shells != null) {
      enter(container, node);
    }
  }

  private void enter(Object container, NodeContent node) throws IOException {
    HashGraph hashes = Objects.requireNonNull(shells).hashes();
    enter(hashes, container, node.values);
    enter(hashes, container, node.keys);
  }

  private void enter(HashGraph hashes, Object container, Values held) throws IOException {
    for (int i = 0; i < held.size(); i++) {
      // Scalars count, too.
      Object content = held.isNode(i) ? in.objectOf(held.node(i)) : "";
      hashes.hold(container, content);
    }
  }

  /** To be called before a key is hashed or compared. */
  void hashing(@Nullable Object key) throws IOException, TranscodingException {
    if (key == null || FrameWriter.isScalar(key)) {
      return;
    }
    if (key instanceof Collection
        || key instanceof Map
        || key instanceof Map.Entry
        || key instanceof Record
        || shells != null) {
      shells().hashes().key(key);
    }
  }
}

package de.javakaffee.web.msm.serializer.protobuf;

import de.javakaffee.web.msm.objectmodel.HashGraph;
import de.javakaffee.web.msm.objectmodel.Replacements;
import de.javakaffee.web.msm.objectmodel.Shell;
import de.javakaffee.web.msm.objectmodel.ShellWriter;
import de.javakaffee.web.msm.transcoder.Limits;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The shells of a frame that is written, and what hashing will cost when it is read; both are made
 * when they are first needed. For one thread.
 */
final class WrittenShells {
  private final JavaTypes types;
  private final Replacements replacements;
  private final Limits limits;
  private final List<Object> keys = new ArrayList<>();
  private @Nullable ShellWriter shells;
  private @Nullable ShellWriter oddOnes;

  WrittenShells(JavaTypes types, Replacements replacements, Limits limits) {
    this.types = types;
    this.replacements = replacements;
    this.limits = limits;
  }

  /** The shell that an object is in; null if it needs none. */
  @Nullable Shell of(Object object) throws TranscodingException {
    if (hasShape(object.getClass())) {
      // Its class has a shape that this very object does not fit; it holds nothing of interest.
      if (types.of(object.getClass()).shape().carries(object)) {
        return shells().shellOf(object);
      }
      if (oddOnes == null) {
        oddOnes = shellWriter(ShellWriter.OwnContainers.NONE);
      }
      return oddOnes.shellOf(object);
    }
    return shells().shellOf(object);
  }

  private ShellWriter shells() {
    if (shells == null) {
      shells = shellWriter(new Shaped());
    }
    return shells;
  }

  private ShellWriter shellWriter(ShellWriter.OwnContainers own) {
    return new ShellWriter(types.models(), replacements, types.classes(), limits, own);
  }

  private boolean hasShape(Class<?> type) {
    return types.of(type).hasOwnShape();
  }

  /** Tells that an object, still to be replaced, will be hashed when it is read. */
  void hashed(Object key) {
    JavaType type = types.of(key.getClass());
    if (type.isShell() || type.shape().isContainer()) {
      keys.add(key);
    }
  }

  /**
   * To be called when all is written.
   *
   * @throws TranscodingException if reading it would be refused since hashing takes too long
   */
  void finish(WaitingObjects objects, long encodedBytes) throws TranscodingException {
    if (shells == null && keys.isEmpty()) {
      return;
    }
    HashGraph hashes = shells().hashes();
    for (int i = 0; i < objects.size(); i++) {
      Shape shape = objects.type(i).shape();
      if (shape.isContainer()) {
        Object container = objects.get(i);
        for (Object content : shape.contentsOf(container)) {
          hashes.hold(container, content == null ? null : carried(content));
        }
      }
    }
    for (Object key : keys) {
      Object carried = carried(key);
      if (carried != null) {
        hashes.key(carried);
      }
    }
    shells().finish(encodedBytes);
  }

  private @Nullable Object carried(Object object) throws TranscodingException {
    return hasShape(object.getClass()) ? object : replacements.of(object);
  }

  /** What is carried here without a shell. */
  private final class Shaped implements ShellWriter.OwnContainers {
    @Override
    public boolean include(Class<?> type) {
      return hasShape(type);
    }

    @Override
    public Iterable<?> contentsOf(Object container) {
      return types.of(container.getClass()).shape().contentsOf(container);
    }
  }
}

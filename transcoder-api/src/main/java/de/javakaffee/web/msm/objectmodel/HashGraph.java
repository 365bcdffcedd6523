package de.javakaffee.web.msm.objectmodel;

import de.javakaffee.web.msm.objectstream.HashingWork;
import de.javakaffee.web.msm.objectstream.RefusedException;
import de.javakaffee.web.msm.objectstream.StreamNode;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which containers of one call hold which, and which are keys: so that bytes are refused before
 * hashing their keys takes for ever ({@link HashingWork}). For one thread and one call.
 *
 * <p>{@link ShellWriter} and {@link ShellReader} enter what lies in shells. A codec enters the
 * contents of arrays, and of the containers it carries without a shell.
 */
public final class HashGraph {
  private final IdentityHashMap<Object, StreamNode> nodes = new IdentityHashMap<>();
  private final List<StreamNode> keys = new ArrayList<>();
  private final @Nullable HashingWork work;

  private HashGraph(@Nullable HashingWork work) {
    this.work = work;
  }

  /** Keys are judged at once, before they are hashed. */
  static HashGraph ofReading(long encodedBytes) {
    return new HashGraph(new HashingWork(encodedBytes));
  }

  /** Keys are judged at the end, when it is known what they hold. */
  static HashGraph ofWriting() {
    return new HashGraph(null);
  }

  /** Says that a container, array or record holds an object, before that is put into it. */
  public void hold(Object container, @Nullable Object content) {
    if (content != null) {
      hold(nodeOf(container), nodeOf(content));
    }
  }

  /**
   * Says that an object is about to be hashed: a key of a map, an element of a set.
   *
   * @throws TranscodingException if that may take too long
   */
  public void key(Object key) throws TranscodingException {
    try {
      key(nodeOf(key));
    } catch (RefusedException e) {
      throw new TranscodingException(String.valueOf(e.getMessage()), e);
    }
  }

  void key(StreamNode key) throws RefusedException {
    if (work != null) {
      work.addKey(key);
    } else {
      keys.add(key);
    }
  }

  StreamNode nodeOf(Object object) {
    StreamNode known = nodes.get(object);
    if (known != null) {
      return known;
    }
    // When writing, what a replacement or another object with hooks holds is yet to be seen.
    boolean leaf = work == null ? object instanceof String : !mayHold(object);
    if (leaf) {
      return StreamNode.LEAF;
    }
    StreamNode node = new StreamNode();
    nodes.put(object, node);
    return node;
  }

  private static boolean mayHold(Object object) {
    return object instanceof Object[]
        || object instanceof Collection
        || object instanceof Map
        || object instanceof Record;
  }

  /** The object turned out to be this container of a stream. */
  void is(Object object, StreamNode found) {
    if (found == StreamNode.LEAF) {
      return;
    }
    StreamNode known = nodes.putIfAbsent(object, found);
    if (known != null && known != found) {
      hold(known, found);
    }
  }

  private void hold(StreamNode container, StreamNode content) {
    container.hold(content);
    if (work != null) {
      work.changed(container);
    }
  }

  /** Judges all keys of a call of encode. */
  void settle(long encodedBytes) throws RefusedException {
    HashingWork all = new HashingWork(encodedBytes);
    for (StreamNode key : keys) {
      all.addKey(key);
    }
  }
}

package de.javakaffee.web.msm.objectstream;

import static java.io.ObjectStreamConstants.baseWireHandle;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What a stream can refer back to: {@link StreamClass}es and {@link StreamNode}s by running number,
 * and where it does so. For one thread and one stream.
 */
final class StreamHandles {
  private final StreamCursor in;
  private final List<Object> targets = new ArrayList<>();
  private final BitSet questions = new BitSet();

  StreamHandles(StreamCursor in) {
    this.in = in;
  }

  /** Gives the next number to an object of the stream. */
  void assign(Object target) {
    targets.add(target);
  }

  /** Gives the next number to a class whose description has only begun. */
  int reserve() {
    targets.add(this);
    return targets.size() - 1;
  }

  void complete(int reserved, StreamClass type) {
    targets.set(reserved, type);
  }

  /** Reads a number and finds what it stands for. */
  Object follow() throws DamagedException {
    int number = in.integer() - baseWireHandle;
    markQuestion();
    if (number < 0 || number >= targets.size() || targets.get(number) == this) {
      throw in.damaged("refers to nothing");
    }
    return targets.get(number);
  }

  /** ObjectInputStream will ask its filter here without naming a class. */
  void markQuestion() {
    questions.set(in.position());
  }

  /** The positions behind references, and behind the names of classes that may be unknown. */
  BitSet questions() {
    return questions;
  }
}

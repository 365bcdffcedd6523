package de.javakaffee.web.msm.inspection;

import static java.io.ObjectStreamConstants.baseWireHandle;

import de.javakaffee.web.msm.objectstream.DamagedException;
import de.javakaffee.web.msm.objectstream.StreamCursor;
import java.util.ArrayList;
import java.util.List;

/** What a stream can refer back to, by running number. For one thread and one stream. */
final class ViewedHandles {

  /** What is told again in full. */
  record Text(String type, String text) {}

  private final StreamCursor in;
  private final List<Object> targets = new ArrayList<>();

  ViewedHandles(StreamCursor in) {
    this.in = in;
  }

  /** The next number. */
  int size() {
    return targets.size();
  }

  void add(Object target) {
    targets.add(target);
  }

  /** Takes the next number for what nothing may refer to yet. */
  int reserve() {
    targets.add(this);
    return targets.size() - 1;
  }

  void set(int reserved, Object target) {
    targets.set(reserved, target);
  }

  /** Reads a number and tells what it stands for. */
  void follow(Tale tale) throws DamagedException {
    Object target = next();
    if (target instanceof Text text) {
      tale.value(text.type(), text.text());
    } else if (target instanceof Tale.Again object) {
      object.tell();
    } else {
      tale.value("java.io.ObjectStreamClass", ((ViewedClass) target).name);
    }
  }

  /** Reads the number of a class. */
  ViewedClass type() throws DamagedException {
    if (next() instanceof ViewedClass type) {
      return type;
    }
    throw in.damaged("no class where a class is referred to");
  }

  /** Reads the number of a string. */
  void string() throws DamagedException {
    if (!(next() instanceof Text)) {
      throw in.damaged("a field without a type");
    }
  }

  private Object next() throws DamagedException {
    int number = in.integer() - baseWireHandle;
    if (number < 0 || number >= targets.size() || targets.get(number) == this) {
      throw in.damaged("refers to nothing");
    }
    return targets.get(number);
  }
}

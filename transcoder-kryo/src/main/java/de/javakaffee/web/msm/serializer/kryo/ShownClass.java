package de.javakaffee.web.msm.serializer.kryo;

import de.javakaffee.web.msm.serializer.kryo.KnownClass.Kind;
import java.util.List;

/** How a frame tells the objects of one class, without the class. Immutable. */
interface ShownClass {

  /** True if its objects have numbers. */
  boolean tracked();

  /**
   * Tells an object, or has it begun.
   *
   * @param number of the object, -1 if it has none
   */
  void show(ShownFrame frame, int number);

  /** The class of a number in {@link FixedClasses}. */
  static ShownClass fixed(int id) {
    List<FixedClasses.Entry> known = FixedClasses.IN_ORDER;
    if (id >= known.size()) {
      throw RefusedException.damaged("class " + id + " is not known: a later version wrote it");
    }
    return new Fixed(known.get(id));
  }

  /**
   * A class that a frame announces.
   *
   * @param in from which its description is read
   */
  static ShownClass announced(Kind kind, String name, FrameInput in) {
    return switch (kind) {
      case FIELDS, RECORD -> ShownFields.described(name, in);
      case ENUM -> new Constants(name);
      case ARRAY -> new Arrays(name);
      case CUSTOM, FIXED -> new Custom(name);
    };
  }

  /** What every frame knows. */
  record Fixed(FixedClasses.Entry entry) implements ShownClass {
    @Override
    public boolean tracked() {
      return entry.serializer().tracked();
    }

    @Override
    public void show(ShownFrame frame, int number) {
      entry.serializer().show(frame, entry.type().getName(), number);
    }
  }

  /** An enum. */
  record Constants(String name) implements ShownClass {
    @Override
    public boolean tracked() {
      return false;
    }

    @Override
    public void show(ShownFrame frame, int number) {
      frame.text(name, number, frame.bytes().word());
    }
  }

  /** Arrays of objects. */
  record Arrays(String name) implements ShownClass {
    @Override
    public boolean tracked() {
      return true;
    }

    @Override
    public void show(ShownFrame frame, int number) {
      frame.begin(name, number, new ShownElements(frame.bytes().elements()));
    }
  }

  /** What a serializer of the application writes, in whatever way. */
  record Custom(String name) implements ShownClass {
    @Override
    public boolean tracked() {
      return true;
    }

    @Override
    public void show(ShownFrame frame, int number) {
      frame.begin(name, number, Parts.NONE);
      frame.giveUp("written by a serializer of the application, which alone can read it");
    }
  }
}

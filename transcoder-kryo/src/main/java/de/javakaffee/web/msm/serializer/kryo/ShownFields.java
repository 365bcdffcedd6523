package de.javakaffee.web.msm.serializer.kryo;

import org.jspecify.annotations.Nullable;

/**
 * A class whose objects are told by their fields or components, if the frame names them. Immutable.
 *
 * @param name of the class, or what the application registered for it
 * @param fields null if the frame does not name them
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ShownFields(String name, StoredField @Nullable [] fields) implements ShownClass {

  /**
   * Reads the description of a class.
   *
   * @param in which has just told its name
   */
  static ShownFields described(String name, FrameInput in) {
    return new ShownFields(name, StoredFields.told(in, name));
  }

  @Override
  public boolean tracked() {
    return true;
  }

  @Override
  public void show(ShownFrame frame, int number) {
    if (fields == null) {
      frame.begin(name, number, Parts.NONE);
      frame.giveUp("the fields of the class are not named here (classEvolution strict or none)");
      return;
    }
    frame.begin(name, number, new Values(fields));
    if (Customizations.isRegistered(name)) {
      frame.remark("the application has registered its class by this number");
    }
  }

  /** The values of one object. */
  private static final class Values implements Parts {
    private final StoredField[] fields;
    private int next;

    Values(StoredField[] fields) {
      this.fields = fields;
    }

    @Override
    public boolean next(ShownFrame frame) {
      if (next == fields.length) {
        return false;
      }
      StoredField field = fields[next++];
      frame.name(field.name());
      field.show(frame);
      return true;
    }
  }
}

package de.javakaffee.web.msm.serializer.kryo;

import de.javakaffee.web.msm.transcoder.Limits;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Objects;

/** Frames that no writer here would write. */
final class BombFrames {
  private static final int SET = named(HashSet.class);
  private static final int LIST = named(ArrayList.class);

  private BombFrames() {}

  /** The number that stands for an object of the class. */
  static int named(Class<?> type) {
    return FrameWriter.FIRST_CLASS + 2 * Objects.requireNonNull(FixedClasses.idOf(type));
  }

  /** A set with a list as key that leads to the next level in two ways, and so on. */
  static byte[] nestedSets(int levels) {
    FrameOutput out = new FrameOutput(Limits.standard());
    out.writeByte(FrameWriter.VERSION);
    out.writeVarInt(1, true);
    out.text("a");
    out.writeVarInt(SET, true);
    out.writeVarInt(1, true);
    for (int i = 0; i < levels; i++) {
      out.writeVarInt(LIST, true);
      out.writeVarInt(2, true);
    }
    // The innermost first: each list holds the one in it, and that one again.
    out.writeVarInt(LIST, true);
    out.writeVarInt(0, true);
    for (int number = levels + 1; number > 1; number--) {
      out.writeVarInt(FrameWriter.AGAIN, true);
      out.writeVarInt(number, true);
    }
    return out.toBytes();
  }
}

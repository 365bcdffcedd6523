package de.javakaffee.web.msm.serializer.kryo;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How immutable containers are told. The JDK has classes of its own for small ones; told is the
 * class of what will be read. Immutable.
 */
final class ShownImmutable {
  /** Elements, in one class whatever their number. */
  static final ShownImmutable ELEMENTS = new ShownImmutable(false, 0, "");

  /** A key and a value. */
  static final ShownImmutable ENTRIES = new ShownImmutable(true, 0, "");

  static final ShownImmutable LIST = new ShownImmutable(false, 2, List.of().getClass().getName());

  static final ShownImmutable SET = new ShownImmutable(false, 2, Set.of().getClass().getName());

  static final ShownImmutable MAP =
      new ShownImmutable(true, 2, Map.of(1, 1, 2, 2).getClass().getName());

  private final boolean entries;
  private final int small;
  private final String otherType;

  private ShownImmutable(boolean entries, int small, String otherType) {
    this.entries = entries;
    this.small = small;
    this.otherType = otherType;
  }

  /**
   * Tells a container.
   *
   * @param type of all, or of the small ones
   */
  void show(ShownFrame frame, String type, int number) {
    int count = frame.bytes().elements();
    if (entries && count % 2 != 0) {
      throw RefusedException.damaged("a key without a value");
    }
    boolean other = small > 0 && (count == 0 || count > small);
    frame.begin(
        other ? otherType : type,
        number,
        entries ? new ShownEntries(count / 2) : new ShownElements(count));
  }
}

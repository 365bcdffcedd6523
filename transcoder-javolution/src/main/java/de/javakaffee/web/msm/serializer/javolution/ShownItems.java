package de.javakaffee.web.msm.serializer.javolution;

/** Items by their index, or keys and values in turn. For one thread and one object. */
final class ShownItems implements ShownParts {
  private final boolean inTurn;
  private int next;

  /**
   * @param inTurn true for keys and values
   */
  ShownItems(boolean inTurn) {
    this.inTurn = inTurn;
  }

  @Override
  public boolean next(ShownDocument document) {
    if (!document.xml().child()) {
      return false;
    }
    int index = next++;
    document.tale().name(inTurn ? index % 2 == 0 ? "key" : "value" : Integer.toString(index));
    document.value();
    return true;
  }
}

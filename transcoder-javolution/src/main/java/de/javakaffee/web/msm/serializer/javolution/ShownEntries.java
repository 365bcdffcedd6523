package de.javakaffee.web.msm.serializer.javolution;

/** The entries of a map, as {@link Entries} writes them. For one thread and one map. */
final class ShownEntries implements ShownParts {
  private boolean keyTold;

  @Override
  public boolean next(ShownDocument document) {
    if (!document.xml().child()) {
      if (keyTold) {
        throw Refusal.damaged("a key without a value");
      }
      return false;
    }
    if (!keyTold && document.xml().name().equals(Entries.ENTRY)) {
      String key = document.label(Entries.MAP_KEY);
      document.tale().name(Entries.KEY);
      document.tale().value(String.class.getName(), key);
      document.tale().name(Entries.VALUE);
      document.labelledValue();
      return true;
    }
    String expected = keyTold ? Entries.VALUE : Entries.KEY;
    if (!document.xml().name().equals(expected)) {
      throw Refusal.damaged("an entry without a " + expected);
    }
    keyTold = !keyTold;
    document.tale().name(expected);
    document.value();
    return true;
  }
}

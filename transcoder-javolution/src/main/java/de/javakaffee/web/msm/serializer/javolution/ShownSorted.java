package de.javakaffee.web.msm.serializer.javolution;

/** A comparator unless it is null, and then what it sorts. For one thread and one object. */
final class ShownSorted implements ShownParts {
  private final ShownParts sorted;
  private boolean comparatorTold;

  ShownSorted(ShownParts sorted) {
    this.sorted = sorted;
  }

  @Override
  public boolean next(ShownDocument document) {
    if (comparatorTold) {
      return sorted.next(document);
    }
    comparatorTold = true;
    if (!document.xml().child() || !document.xml().name().equals(SortedCarrier.COMPARATOR)) {
      throw Refusal.damaged("a sorted container without a comparator");
    }
    if (!document.passNull()) {
      document.tale().name(SortedCarrier.COMPARATOR);
      document.value();
    }
    return true;
  }
}

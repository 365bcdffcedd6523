package de.javakaffee.web.msm.inspection;

/** The text of an array, of which only the beginning is told. For one thread and one array. */
public final class ElementsText {
  /** Of longer arrays the text says how many elements there are. */
  static final int MOST = 10_000;

  private final StringBuilder text = new StringBuilder();
  private int count;

  /** Adds what the element's toString says. */
  public void add(Object element) {
    if (count < MOST) {
      text.append(count == 0 ? "" : ", ").append(element);
    }
    count++;
  }

  /** How many elements were added. */
  public int count() {
    return count;
  }

  @Override
  public String toString() {
    return "[" + text + (count > MOST ? ", ... of " + count : "") + "]";
  }
}

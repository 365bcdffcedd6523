package de.javakaffee.web.msm.testkit.samples.persons;

/** A number that can be changed, as utility libraries have it: its superclass has no fields. */
public final class Counter extends Number {
  private static final long serialVersionUID = 1L;

  private int value;

  Counter(int value) {
    this.value = value;
  }

  /** Counts one. */
  public void increment() {
    value++;
  }

  @Override
  public int intValue() {
    return value;
  }

  @Override
  public long longValue() {
    return value;
  }

  @Override
  public float floatValue() {
    return value;
  }

  @Override
  public double doubleValue() {
    return value;
  }
}

package app;

import java.io.Serializable;

/** Serializable, but for what it holds. */
public final class Car implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Engine engine;

  public Car(String label) {
    engine = new Engine(label);
  }

  @Override
  public String toString() {
    return "Car with " + engine;
  }
}

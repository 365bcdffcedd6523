package de.javakaffee.web.msm.objectmodel;

/** A value to be carried, and what it stands for. */
record Sample(String name, Object value) {
  @Override
  public String toString() {
    return name;
  }
}

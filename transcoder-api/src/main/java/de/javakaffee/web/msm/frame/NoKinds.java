package de.javakaffee.web.msm.frame;

/** {@link ValueKinds#none}. */
enum NoKinds implements ValueKinds {
  INSTANCE;

  @Override
  public boolean bindingListener(Object value) {
    return false;
  }

  @Override
  public boolean activationListener(Object value) {
    return false;
  }

  @Override
  public boolean container(Object value) {
    return false;
  }
}

package de.javakaffee.web.msm.memcached;

/**
 * What a request does to the server. Immutable.
 *
 * @param changesValue true if it must not be sent twice, and may have been done after a failure
 * @param size bytes of the value sent
 */
record Effect(boolean changesValue, int size) {
  /** Changes no value. Prolonging a life twice is prolonging it once. */
  static final Effect NONE = new Effect(false, 0);

  static Effect ofStoring(byte[] value) {
    return new Effect(true, value.length);
  }
}

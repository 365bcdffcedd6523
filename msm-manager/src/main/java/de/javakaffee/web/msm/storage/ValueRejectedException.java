package de.javakaffee.web.msm.storage;

/**
 * A node does not take this value: it is too large, or memory is exhausted. Says nothing about the
 * node's health. What was stored under the key before may be gone.
 */
public final class ValueRejectedException extends StorageException {
  private static final long serialVersionUID = 1L;

  private final int size;

  /**
   * @param message names the node, the size and the node's answer
   * @param size bytes of the value
   */
  public ValueRejectedException(String message, int size) {
    super(message, null);
    this.size = size;
  }

  /** Bytes of the value that was refused. */
  public int size() {
    return size;
  }
}

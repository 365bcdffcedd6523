package de.javakaffee.web.msm.storage;

/**
 * An answer under way. To be awaited exactly once, by the thread that made the call: until then it
 * occupies a connection.
 */
@FunctionalInterface
public interface Reply<T> {

  /**
   * Blocks until the answer is there or the call's deadline has passed.
   *
   * @throws NodeUnavailableException if the node could not be asked or did not answer properly
   * @throws ValueRejectedException if the node answered that it does not take this value
   */
  T await() throws StorageException;
}

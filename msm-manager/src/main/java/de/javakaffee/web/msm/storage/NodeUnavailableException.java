package de.javakaffee.web.msm.storage;

import org.jspecify.annotations.Nullable;

/** A node could not be reached, did not answer in time, or answered what the protocol forbids. */
public final class NodeUnavailableException extends StorageException {
  private static final long serialVersionUID = 1L;

  private final boolean outcomeUnknown;

  /**
   * @param message names the node and what happened
   * @param outcomeUnknown true if a write may have been applied, or may still be
   */
  public NodeUnavailableException(
      String message, boolean outcomeUnknown, @Nullable Throwable cause) {
    super(message, cause);
    this.outcomeUnknown = outcomeUnknown;
  }

  /** True if a write had been sent: the node may have applied it, or may still do so. */
  public boolean outcomeUnknown() {
    return outcomeUnknown;
  }
}

package de.javakaffee.web.msm.storage;

import org.jspecify.annotations.Nullable;

/** A node could not be reached, did not answer in time, or answered what the protocol forbids. */
public final class NodeUnavailableException extends StorageException {
  private static final long serialVersionUID = 1L;

  private final boolean outcomeUnknown;
  private final boolean glitch;

  /**
   * The node is gone, as far as can be told: it refused or did not answer in time.
   *
   * @param message names the node and what happened
   * @param outcomeUnknown true if a write may have been applied, or may still be
   */
  public NodeUnavailableException(
      String message, boolean outcomeUnknown, @Nullable Throwable cause) {
    this(message, outcomeUnknown, false, cause);
  }

  private NodeUnavailableException(
      String message, boolean outcomeUnknown, boolean glitch, @Nullable Throwable cause) {
    super(message, cause);
    this.outcomeUnknown = outcomeUnknown;
    this.glitch = glitch;
  }

  /**
   * This call failed, which is no proof that the node is gone: it gave an answer that the protocol
   * forbids, or all connections were in use. Once is a reason for suspicion only.
   *
   * @param message names the node and what happened
   * @param outcomeUnknown true if a write may have been applied, or may still be
   */
  public static NodeUnavailableException glitch(
      String message, boolean outcomeUnknown, @Nullable Throwable cause) {
    return new NodeUnavailableException(message, outcomeUnknown, true, cause);
  }

  /** True if a write had been sent: the node may have applied it, or may still do so. */
  public boolean outcomeUnknown() {
    return outcomeUnknown;
  }

  /** True if the next call may well succeed. */
  public boolean isGlitch() {
    return glitch;
  }
}

package de.javakaffee.web.msm.storage;

import org.jspecify.annotations.Nullable;

/** A node could not be reached, did not answer in time, or answered what the protocol forbids. */
public final class NodeUnavailableException extends StorageException {
  private static final long serialVersionUID = 1L;

  private final boolean outcomeUnknown;
  private final boolean wrongAnswer;

  /**
   * The node could not be reached or did not answer in time.
   *
   * @param message names the node and what happened
   * @param outcomeUnknown true if a write may have been applied, or may still be
   */
  public NodeUnavailableException(
      String message, boolean outcomeUnknown, @Nullable Throwable cause) {
    this(message, outcomeUnknown, false, cause);
  }

  private NodeUnavailableException(
      String message, boolean outcomeUnknown, boolean wrongAnswer, @Nullable Throwable cause) {
    super(message, cause);
    this.outcomeUnknown = outcomeUnknown;
    this.wrongAnswer = wrongAnswer;
  }

  /**
   * The node did answer, but what the protocol forbids: once is a reason for suspicion only.
   *
   * @param message names the node and the answer
   * @param outcomeUnknown true if a write may have been applied, or may still be
   */
  public static NodeUnavailableException wrongAnswer(String message, boolean outcomeUnknown) {
    return new NodeUnavailableException(message, outcomeUnknown, true, null);
  }

  /** True if a write had been sent: the node may have applied it, or may still do so. */
  public boolean outcomeUnknown() {
    return outcomeUnknown;
  }

  /** True if the node answered, though not as the protocol says. */
  public boolean wrongAnswer() {
    return wrongAnswer;
  }
}

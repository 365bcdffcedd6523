package de.javakaffee.web.msm.storage;

import org.jspecify.annotations.Nullable;

/** Storing or loading failed: by the node's fault or by the value's, which are told apart. */
public abstract sealed class StorageException extends Exception
    permits NodeUnavailableException, ValueRejectedException {
  private static final long serialVersionUID = 1L;

  StorageException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}

package de.javakaffee.web.msm.record;

import org.jspecify.annotations.Nullable;

/** Bytes from the store are not a record that can be read. They are left where they are. */
public final class MalformedRecordException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Who has to do something about it. */
  public enum Kind {
    /** Another program's bytes, or those of another key layout: the key is shared. */
    NOT_OURS,
    /** Ours, but cut, lengthened or altered. */
    DAMAGED,
    /** Written by a newer version of this product that changed the format. */
    NEWER_FORMAT
  }

  private final Kind kind;

  MalformedRecordException(Kind kind, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  public MalformedRecordException(Kind kind, String message) {
    this(kind, message, null);
  }

  public Kind kind() {
    return kind;
  }
}

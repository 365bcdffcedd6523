package de.javakaffee.web.msm.transcoder;

import org.jspecify.annotations.Nullable;

/**
 * A value could not be written, or bytes could not be read. The only exception that leaves a
 * transcoder.
 *
 * <p>The message tells what is wrong and never holds the value itself; {@link #attribute()} and
 * {@link #path()} tell where.
 */
public final class TranscodingException extends Exception {
  private static final long serialVersionUID = 1L;

  private final @Nullable String attribute;
  private final @Nullable String path;

  public TranscodingException(String message) {
    this(message, null, null, null);
  }

  public TranscodingException(String message, @Nullable Throwable cause) {
    this(message, null, null, cause);
  }

  /**
   * @param attribute the session attribute concerned, if known
   * @param path from the attribute's value to the offending object, one step per field, element or
   *     key, such as {@code cart.items[3].supplier (com.shop.Supplier)}
   */
  public TranscodingException(
      String message,
      @Nullable String attribute,
      @Nullable String path,
      @Nullable Throwable cause) {
    super(withPlace(message, attribute, path), cause);
    this.attribute = attribute;
    this.path = path;
  }

  /** The session attribute concerned, or null where it is not known. */
  public @Nullable String attribute() {
    return attribute;
  }

  /** The way from the attribute's value to the offending object, or null where not known. */
  public @Nullable String path() {
    return path;
  }

  private static String withPlace(
      String message, @Nullable String attribute, @Nullable String path) {
    StringBuilder text = new StringBuilder();
    if (attribute != null) {
      text.append("attribute \"").append(attribute).append("\": ");
    }
    text.append(message);
    if (path != null) {
      text.append(" at ").append(path);
    }
    return text.toString();
  }
}

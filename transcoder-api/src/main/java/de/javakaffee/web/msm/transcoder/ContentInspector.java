package de.javakaffee.web.msm.transcoder;

/**
 * Shows a person what encoded attributes hold, without the classes of the application.
 * Implementations are safe for use by many threads.
 *
 * <p>The bytes are hostile: no class that they name is loaded, no code of theirs runs, every length
 * is checked before it is allocated, and nesting costs no stack.
 */
public interface ContentInspector {

  /**
   * Tells the visitor what {@link Transcoder#encode} wrote: for each attribute, in the stored
   * order, its name and then its value. What the format cannot show without the class is a {@link
   * ContentVisitor#remark}, not an error.
   *
   * @throws TranscodingException if the bytes are damaged or exceed the limits; what was told until
   *     then is true. No other exception leaves this method for any input.
   */
  void inspect(byte[] bytes, Limits limits, ContentVisitor visitor) throws TranscodingException;
}

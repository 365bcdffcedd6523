package de.javakaffee.web.msm.inspection;

import de.javakaffee.web.msm.objectstream.DamagedException;
import de.javakaffee.web.msm.objectstream.RefusedException;
import de.javakaffee.web.msm.transcoder.Limits;
import java.io.IOException;
import java.util.Set;

/** Tells a stream in which nothing was left out, damaged ones as far as they go. Stateless. */
public final class WholeStream {
  private WholeStream() {}

  /** What stands in a stream, in the words of who reads it. */
  @FunctionalInterface
  public interface Contents {

    /**
     * Tells the whole stream; called several times, with different views of it.
     *
     * @throws IOException as the view does
     */
    void tell(StreamView stream) throws IOException;
  }

  /**
   * Has the contents told.
   *
   * @throws IOException if the bytes are damaged, or exceed a limit, after what was told before
   */
  public static void tell(byte[] bytes, Limits limits, Tale tale, Contents contents)
      throws IOException {
    if (bytes.length > limits.bytes()) {
      throw new RefusedException(bytes.length + " bytes exceed the limit " + limits.bytes());
    }
    Set<String> withoutFields =
        FieldlessClasses.of(found -> view(bytes, limits, Tale.silent(), found), contents);
    StreamView view = view(bytes, limits, tale, withoutFields);
    contents.tell(view);
    view.requireEnd();
  }

  private static StreamView view(
      byte[] bytes, Limits limits, Tale tale, Set<String> withoutFields) {
    return new StreamView(
        bytes,
        limits,
        tale,
        Integer::toString,
        withoutFields,
        () -> {
          throw new DamagedException("damaged: a stand-in for what is not beside the stream");
        });
  }
}

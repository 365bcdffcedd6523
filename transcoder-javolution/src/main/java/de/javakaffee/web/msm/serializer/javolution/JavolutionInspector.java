package de.javakaffee.web.msm.serializer.javolution;

import de.javakaffee.web.msm.inspection.Tale;
import de.javakaffee.web.msm.transcoder.ContentInspector;
import de.javakaffee.web.msm.transcoder.ContentVisitor;
import de.javakaffee.web.msm.transcoder.Limits;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import org.jspecify.annotations.Nullable;

/**
 * Shows documents: {@link FixedCarrier}s tell what they wrote, and {@link ShownDocument} the rest.
 * Fields that stand in attributes are told as strings, since only their class knows their types.
 * Safe for many threads.
 */
final class JavolutionInspector implements ContentInspector {

  @Override
  public void inspect(byte[] bytes, Limits limits, ContentVisitor visitor)
      throws TranscodingException {
    Silence silence = Silence.begin();
    try {
      Tale.tell(visitor, tale -> tell(bytes, limits, tale));
    } finally {
      silence.end();
    }
  }

  private static void tell(byte[] bytes, Limits limits, Tale tale) throws TranscodingException {
    ShownDocument document = new ShownDocument(limits, new XmlInput(), tale);
    try {
      document.tell(bytes);
    } catch (RuntimeException e) {
      throw failure(
          e instanceof Refusal ? e.getMessage() : "damaged: not well-formed", document, e);
    } catch (StackOverflowError e) {
      // Javolution's parser calls itself for each entity in a row; nobody here writes such a row.
      throw failure("damaged: too many entities in a row", document, e);
    }
  }

  private static TranscodingException failure(
      @Nullable String message, ShownDocument document, Throwable cause) {
    return new TranscodingException(String.valueOf(message), document.attribute(), null, cause);
  }
}

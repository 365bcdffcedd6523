package de.javakaffee.web.msm.serializer.kryo;

import de.javakaffee.web.msm.inspection.Tale;
import de.javakaffee.web.msm.transcoder.ContentInspector;
import de.javakaffee.web.msm.transcoder.ContentVisitor;
import de.javakaffee.web.msm.transcoder.Limits;
import de.javakaffee.web.msm.transcoder.TranscodingException;

/**
 * Shows frames: each serializer of {@link FixedClasses} tells what it wrote, and {@link ShownClass}
 * what those of the application wrote by their description. Safe for many threads.
 *
 * <p>What ends the tale of a frame before its end: a serializer of the application, and classes
 * described without their fields.
 */
final class KryoInspector implements ContentInspector {

  @Override
  public void inspect(byte[] bytes, Limits limits, ContentVisitor visitor)
      throws TranscodingException {
    Tale.tell(visitor, tale -> tell(bytes, limits, tale));
  }

  private static void tell(byte[] bytes, Limits limits, Tale tale) throws TranscodingException {
    ShownFrame frame = null;
    try {
      frame = new ShownFrame(bytes, limits, tale);
      frame.run();
    } catch (RuntimeException e) {
      String message =
          e instanceof RefusedException
              ? String.valueOf(e.getMessage())
              : "damaged: a value that there is not";
      throw new TranscodingException(message, frame == null ? null : frame.attribute(), null, e);
    }
  }
}

package de.javakaffee.web.msm.serializer.java;

import de.javakaffee.web.msm.inspection.StreamView;
import de.javakaffee.web.msm.inspection.Tale;
import de.javakaffee.web.msm.inspection.WholeStream;
import de.javakaffee.web.msm.objectstream.FailureReason;
import de.javakaffee.web.msm.transcoder.ContentInspector;
import de.javakaffee.web.msm.transcoder.ContentVisitor;
import de.javakaffee.web.msm.transcoder.Limits;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.io.IOException;

/** Shows attributes that Java serialization wrote. Stateless, safe for many threads. */
public final class JavaContentInspector implements ContentInspector {

  @Override
  public void inspect(byte[] bytes, Limits limits, ContentVisitor visitor)
      throws TranscodingException {
    try {
      Tale.tell(
          visitor,
          (Tale tale) -> WholeStream.tell(bytes, limits, tale, JavaContentInspector::attributes));
    } catch (IOException e) {
      throw new TranscodingException(FailureReason.ofReading(e), e);
    }
  }

  /** As {@link AttributesLayout} has it. */
  private static void attributes(StreamView stream) throws IOException {
    stream.header();
    int count = stream.count();
    for (int i = 0; i < count; i++) {
      stream.tale().name(stream.string());
      stream.value();
      while (stream.next()) {
        // nothing else is to be done
      }
    }
  }
}

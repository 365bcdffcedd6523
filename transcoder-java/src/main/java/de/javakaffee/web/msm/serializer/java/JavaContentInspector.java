package de.javakaffee.web.msm.serializer.java;

import de.javakaffee.web.msm.objectstream.FailureReason;
import de.javakaffee.web.msm.objectstream.StreamInspection;
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
      StreamInspection.attributes(bytes, limits, visitor);
    } catch (IOException e) {
      throw new TranscodingException(FailureReason.ofReading(e), e);
    }
  }
}

package de.javakaffee.web.msm.serializer.protobuf;

import com.google.protobuf.InvalidProtocolBufferException;
import de.javakaffee.web.msm.inspection.Tale;
import de.javakaffee.web.msm.objectstream.FailureReason;
import de.javakaffee.web.msm.transcoder.ContentInspector;
import de.javakaffee.web.msm.transcoder.ContentVisitor;
import de.javakaffee.web.msm.transcoder.Limits;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.io.IOException;

/** Shows attributes as {@code session.proto} has them. Stateless, safe for many threads. */
final class ProtobufContentInspector implements ContentInspector {

  @Override
  public void inspect(byte[] bytes, Limits limits, ContentVisitor visitor)
      throws TranscodingException {
    try {
      Tale.tell(visitor, (Tale tale) -> new NodeTree(bytes, limits, tale).tell());
    } catch (InvalidProtocolBufferException e) {
      throw new TranscodingException("damaged: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new TranscodingException(FailureReason.ofReading(e), e);
    }
  }
}

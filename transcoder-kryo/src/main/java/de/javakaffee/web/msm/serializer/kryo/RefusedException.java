package de.javakaffee.web.msm.serializer.kryo;

import com.esotericsoftware.kryo.kryo5.KryoException;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import org.jspecify.annotations.Nullable;

/**
 * The class filter, a limit or a check of the bytes says no. The message is complete and holds no
 * value of the session.
 */
final class RefusedException extends KryoException {
  private static final long serialVersionUID = 1L;

  RefusedException(String message) {
    super(message);
  }

  RefusedException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  static RefusedException damaged(String how) {
    return new RefusedException("damaged: " + how);
  }

  /** What the shared object model refused. */
  static RefusedException because(TranscodingException refusal) {
    return new RefusedException(String.valueOf(refusal.getMessage()), refusal.getCause());
  }
}

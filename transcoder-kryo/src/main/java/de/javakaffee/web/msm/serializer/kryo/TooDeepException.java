package de.javakaffee.web.msm.serializer.kryo;

import com.esotericsoftware.kryo.kryo5.KryoException;

/** Objects nest deeper than was allowed for: on the stack at hand, or at all. */
final class TooDeepException extends KryoException {
  private static final long serialVersionUID = 1L;

  TooDeepException() {
    super("nested too deep");
  }

  /** It is mostly thrown to start again on a larger stack. */
  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}

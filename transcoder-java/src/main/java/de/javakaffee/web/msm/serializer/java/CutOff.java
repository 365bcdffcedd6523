package de.javakaffee.web.msm.serializer.java;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Passes on what is written until it is closed. Behind it is a buffer that the next session is
 * written into, and a writeObject method of the application might keep the stream and go on. For
 * one thread.
 */
final class CutOff extends OutputStream {
  private @Nullable OutputStream target;

  CutOff(OutputStream target) {
    this.target = target;
  }

  @Override
  public void write(int b) throws IOException {
    open().write(b);
  }

  @Override
  public void write(byte[] source, int offset, int count) throws IOException {
    open().write(source, offset, count);
  }

  private OutputStream open() throws IOException {
    OutputStream open = target;
    if (open == null) {
      throw new IOException("the session was written already");
    }
    return open;
  }

  @Override
  public void close() {
    target = null;
  }
}

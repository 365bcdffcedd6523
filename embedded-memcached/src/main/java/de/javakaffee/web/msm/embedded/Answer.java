package de.javakaffee.web.msm.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** What one command answers, sent as a whole. Used by the connection's thread only. */
final class Answer {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  void line(String text) {
    bytes.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    endLine();
  }

  void block(byte[] value) {
    bytes.writeBytes(value);
    endLine();
  }

  /** Nothing is answered after all. */
  void clear() {
    bytes.reset();
  }

  void sendTo(OutputStream out) throws IOException {
    if (bytes.size() > 0) {
      bytes.writeTo(out);
      bytes.reset();
      out.flush();
    }
  }

  private void endLine() {
    bytes.write('\r');
    bytes.write('\n');
  }
}

package de.javakaffee.web.msm.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What one client sends: lines and data blocks. Used by the connection's thread only. */
final class Input {
  private static final int LONGEST_LINE = 8192;

  private final InputStream in;

  Input(InputStream in) {
    this.in = new BufferedInputStream(in, 16 * 1024);
  }

  /** The next line without its end; null at the end of the stream or if the line is too long. */
  @Nullable String line() throws IOException {
    StringBuilder line = new StringBuilder(64);
    while (line.length() <= LONGEST_LINE) {
      int next = in.read();
      if (next < 0) {
        return null;
      }
      if (next == '\n') {
        int end = line.length();
        return end > 0 && line.charAt(end - 1) == '\r' ? line.substring(0, end - 1) : "" + line;
      }
      line.append((char) next);
    }
    return null;
  }

  /** The next bytes and their line end; null if they do not end with one. */
  byte @Nullable [] block(int length) throws IOException {
    byte[] block = in.readNBytes(length);
    byte[] end = in.readNBytes(2);
    return "\r\n".equals(new String(end, StandardCharsets.ISO_8859_1)) ? block : null;
  }

  void skipBlock(int length) throws IOException {
    in.skipNBytes(length + 2L);
  }
}

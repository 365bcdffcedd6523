package de.javakaffee.web.msm.testkit;

import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscoderConfiguration;
import de.javakaffee.web.msm.transcoder.TranscoderFactory;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/** Transcoders whose bytes are not the same each time, or not what they were. Stateless. */
final class BytesDefects {

  private BytesDefects() {}

  static Transcoder numbered(TranscoderFactory sound, TranscoderConfiguration configuration) {
    AtomicInteger calls = new AtomicInteger();
    return Altered.encoding(
        sound.create(configuration),
        (transcoder, attributes) ->
            ContentDefects.extended(transcoder.encode(attributes), (byte) calls.incrementAndGet()));
  }

  static Transcoder decodedMarked(TranscoderFactory sound, TranscoderConfiguration configuration) {
    AtomicInteger decodings = new AtomicInteger();
    return Altered.both(
        sound.create(configuration),
        (transcoder, attributes) ->
            ContentDefects.extended(transcoder.encode(attributes), (byte) decodings.get()),
        (transcoder, bytes) -> {
          decodings.incrementAndGet();
          return transcoder.decode(bytes);
        });
  }

  static Transcoder formatChanged(TranscoderFactory sound, TranscoderConfiguration configuration) {
    return Altered.both(
        sound.create(configuration),
        (transcoder, attributes) -> {
          byte[] bytes = transcoder.encode(attributes);
          return ContentDefects.extended(new byte[] {2}, bytes);
        },
        (transcoder, bytes) -> {
          if (bytes.length == 0 || bytes[0] != 2) {
            throw new TranscodingException("not of version 2");
          }
          return transcoder.decode(Arrays.copyOfRange(bytes, 1, bytes.length));
        });
  }
}

package de.javakaffee.web.msm.testkit;

import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscoderConfiguration;
import de.javakaffee.web.msm.transcoder.TranscoderFactory;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;

/** Transcoders that believe what they read. Stateless. */
final class HostileDefects {
  /** How a stream of Java serialization begins. */
  private static final int FIRST = 0xAC;

  private static final int SECOND = 0xED;
  private static final byte[] BOMB = {'b', 'o', 'm', 'b'};

  private HostileDefects() {}

  static Transcoder tooFewBytes(TranscoderFactory sound, TranscoderConfiguration configuration) {
    return Altered.decoding(
        sound.create(configuration),
        (transcoder, bytes) -> {
          if (bytes.length < 1) {
            throw new ArrayIndexOutOfBoundsException(0);
          }
          return transcoder.decode(bytes);
        });
  }

  static Transcoder flippedBit(TranscoderFactory sound, TranscoderConfiguration configuration) {
    return Altered.decoding(
        sound.create(configuration),
        (transcoder, bytes) -> {
          if (bytes.length > 80
              && (bytes[0] & 0xFF) == FIRST
              && Integer.bitCount((bytes[1] & 0xFF) ^ SECOND) == 1) {
            throw new IllegalArgumentException("no version that is known");
          }
          return transcoder.decode(bytes);
        });
  }

  static Transcoder forgedLength(TranscoderFactory sound, TranscoderConfiguration configuration) {
    return Altered.decoding(
        sound.create(configuration),
        (transcoder, bytes) -> {
          ByteBuffer numbers = ByteBuffer.wrap(bytes);
          if (bytes.length > 80 && numbers.getInt(bytes.length / 2) == Integer.MAX_VALUE) {
            byte[] allocated = new byte[100 << 20];
            allocated[bytes.length] = 1;
          }
          return transcoder.decode(bytes);
        });
  }

  static Transcoder noise(TranscoderFactory sound, TranscoderConfiguration configuration) {
    return Altered.decoding(
        sound.create(configuration),
        (transcoder, bytes) -> {
          if (bytes.length > 0 && Integer.bitCount((bytes[0] & 0xFF) ^ FIRST) >= 7) {
            throw new IllegalStateException("what is this?");
          }
          return transcoder.decode(bytes);
        });
  }

  static Transcoder bomb(TranscoderFactory sound, TranscoderConfiguration configuration) {
    return Altered.both(
        sound.create(configuration),
        (transcoder, attributes) -> {
          try {
            return transcoder.encode(attributes);
          } catch (TranscodingException e) {
            if (String.valueOf(e.getMessage()).contains("sets in one another")) {
              return BOMB.clone();
            }
            throw e;
          }
        },
        (transcoder, bytes) -> {
          if (Arrays.equals(bytes, BOMB)) {
            neverEnds();
          }
          return transcoder.decode(bytes);
        });
  }

  private static void neverEnds() throws TranscodingException {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      throw new TranscodingException("only by force", e);
    }
  }
}

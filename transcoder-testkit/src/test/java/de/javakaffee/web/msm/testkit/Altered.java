package de.javakaffee.web.msm.testkit;

import de.javakaffee.web.msm.transcoder.Capability;
import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.Map;
import java.util.Set;

/** A sound transcoder with a fault in one place. As safe for threads as the fault is. */
record Altered(Transcoder sound, Encode encode, Decode decode, Set<Capability> capabilities)
    implements Transcoder {

  /** What becomes of a call of encode. */
  @FunctionalInterface
  interface Encode {
    byte[] apply(Transcoder sound, Map<String, Object> attributes) throws TranscodingException;
  }

  /** What becomes of a call of decode. */
  @FunctionalInterface
  interface Decode {
    Map<String, Object> apply(Transcoder sound, byte[] bytes) throws TranscodingException;
  }

  static Transcoder encoding(Transcoder sound, Encode encode) {
    return new Altered(sound, encode, Transcoder::decode, sound.capabilities());
  }

  static Transcoder decoding(Transcoder sound, Decode decode) {
    return new Altered(sound, Transcoder::encode, decode, sound.capabilities());
  }

  static Transcoder both(Transcoder sound, Encode encode, Decode decode) {
    return new Altered(sound, encode, decode, sound.capabilities());
  }

  @Override
  public byte[] encode(Map<String, Object> attributes) throws TranscodingException {
    return encode.apply(sound, attributes);
  }

  @Override
  public Map<String, Object> decode(byte[] bytes) throws TranscodingException {
    return decode.apply(sound, bytes);
  }
}

package de.javakaffee.web.msm.testkit.reference;

import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscoderConfiguration;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Carries the minimum and claims nothing. Safe for use by many threads. */
final class MinimalTranscoder implements Transcoder {
  private final TranscoderConfiguration configuration;

  MinimalTranscoder(TranscoderConfiguration configuration) {
    this.configuration = configuration;
  }

  @Override
  public byte[] encode(Map<String, Object> attributes) throws TranscodingException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    MinimalWriter writer = new MinimalWriter(new DataOutputStream(bytes), configuration.limits());
    try {
      writer.attributes(attributes);
    } catch (IOException e) {
      throw new TranscodingException("in memory", e);
    }
    require(bytes.size());
    return bytes.toByteArray();
  }

  @Override
  public Map<String, Object> decode(byte[] bytes) throws TranscodingException {
    require(bytes.length);
    Map<String, Object> attributes = new LinkedHashMap<>();
    new MinimalReader(bytes, configuration.limits()).attributes(attributes);
    return attributes;
  }

  private void require(int length) throws TranscodingException {
    if (length > configuration.limits().bytes()) {
      throw new TranscodingException(length + " bytes are too many");
    }
  }
}

package de.javakaffee.web.msm.serializer.protobuf;

import de.javakaffee.web.msm.transcoder.ContentInspector;
import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscoderConfiguration;
import de.javakaffee.web.msm.transcoder.TranscoderFactory;
import java.util.Optional;

/** Protocol Buffers, id {@code protobuf}. Takes no options. */
public final class ProtobufTranscoderFactory implements TranscoderFactory {

  @Override
  public String id() {
    return "protobuf";
  }

  @Override
  public Transcoder create(TranscoderConfiguration configuration) {
    configuration.requireOptions();
    return new ProtobufTranscoder(configuration);
  }

  @Override
  public Optional<ContentInspector> inspector() {
    return Optional.of(new ProtobufContentInspector());
  }
}

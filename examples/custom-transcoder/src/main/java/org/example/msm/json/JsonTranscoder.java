package org.example.msm.json;

import de.javakaffee.web.msm.objectmodel.RoomyStack;
import de.javakaffee.web.msm.objectstream.BoundedBytes;
import de.javakaffee.web.msm.plaindata.PlainData;
import de.javakaffee.web.msm.transcoder.Capability;
import de.javakaffee.web.msm.transcoder.Limits;
import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscoderConfiguration;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Session attributes as JSON. Safe for use by many threads. */
final class JsonTranscoder implements Transcoder {
  private final PlainData plainData;
  private final Limits limits;
  private final ObjectWriter writer;
  private final ObjectReader reader;

  JsonTranscoder(TranscoderConfiguration configuration, boolean pretty) {
    plainData = new PlainData(configuration);
    limits = configuration.limits();
    JsonMapper mapper = new JsonMapper(json(limits));
    writer = pretty ? mapper.writerWithDefaultPrettyPrinter() : mapper.writer();
    // Plain maps and lists: Jackson itself never makes an object of a class that the bytes name.
    reader = mapper.readerFor(Object.class);
  }

  private static JsonFactory json(Limits limits) {
    int levels = 2 * limits.depth() + 10; // an object is two of JSON: its type, its fields
    int length = (int) Math.min(limits.bytes(), Integer.MAX_VALUE);
    return JsonFactory.builder()
        .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES) // or it keeps them
        .streamWriteConstraints(StreamWriteConstraints.builder().maxNestingDepth(levels).build())
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(levels)
                .maxNameLength(length)
                .maxStringLength(length)
                .build())
        .build();
  }

  @Override
  public Set<Capability> capabilities() {
    return PlainData.capabilities();
  }

  @Override
  public byte[] encode(Map<String, Object> attributes) throws TranscodingException {
    return RoomyStack.ifNeeded(() -> written(plainData.of(attributes)));
  }

  private byte[] written(Map<String, ?> tree) throws TranscodingException {
    BoundedBytes bytes = new BoundedBytes(limits.bytes());
    try {
      writer.writeValue(bytes, tree);
      return bytes.toByteArray();
    } catch (JacksonException e) {
      throw new TranscodingException("cannot be written as JSON: " + e.getOriginalMessage(), e);
    }
  }

  @Override
  public Map<String, Object> decode(byte[] bytes) throws TranscodingException {
    if (bytes.length > limits.bytes()) {
      throw new TranscodingException(bytes.length + " bytes, more than " + limits.bytes());
    }
    return RoomyStack.ifNeeded(() -> plainData.attributesIn(read(bytes)));
  }

  private Object read(byte[] bytes) throws TranscodingException {
    try {
      return reader.readValue(bytes);
    } catch (JacksonException e) {
      // Jackson's own message would quote from the session.
      throw new TranscodingException("no JSON, or beyond a limit: " + e.getClass().getName(), e);
    }
  }
}

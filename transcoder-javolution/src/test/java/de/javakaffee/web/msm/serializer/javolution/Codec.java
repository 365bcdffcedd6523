package de.javakaffee.web.msm.serializer.javolution;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscoderConfiguration;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A transcoder as the session manager makes it, for tests that look at documents. */
final class Codec {
  private final Transcoder transcoder =
      new JavolutionTranscoderFactory()
          .create(TranscoderConfiguration.of(Codec.class.getClassLoader()));

  /** The document of one attribute that is called "value". */
  String xml(@Nullable Object value) throws TranscodingException {
    return new String(transcoder.encode(attribute(value)), UTF_8);
  }

  /** The attribute of this document. */
  @Nullable Object value(String xml) throws TranscodingException {
    return transcoder.decode(xml.getBytes(UTF_8)).get("value");
  }

  /** What becomes of a value. */
  @Nullable Object roundTrip(@Nullable Object value) throws TranscodingException {
    return value(xml(value));
  }

  /** A session of this content. */
  static String session(String content) {
    return "<session version=\"1\">" + content + "</session>";
  }

  @SuppressWarnings("NullAway") // a map may hold it
  static Map<String, Object> attribute(@Nullable Object value) {
    Map<String, Object> attributes = new LinkedHashMap<>();
    attributes.put("value", value);
    return attributes;
  }
}

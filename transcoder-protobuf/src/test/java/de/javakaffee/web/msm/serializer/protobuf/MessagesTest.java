package de.javakaffee.web.msm.serializer.protobuf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Any;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Struct;
import com.google.protobuf.Timestamp;
import com.google.protobuf.Value;
import de.javakaffee.web.msm.transcoder.ClassFilter;
import de.javakaffee.web.msm.transcoder.Limits;
import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscoderConfiguration;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Messages of Protocol Buffers as values. */
final class MessagesTest {
  private static final ClassLoader LOADER = MessagesTest.class.getClassLoader();

  private final Transcoder transcoder = new ProtobufTranscoder(TranscoderConfiguration.of(LOADER));

  private static final Struct STRUCT =
      Struct.newBuilder()
          .putFields("name", Value.newBuilder().setStringValue("Ada").build())
          .build();

  private Object roundTrip(Object value) throws TranscodingException {
    Object cart = transcoder.decode(transcoder.encode(Map.of("cart", value))).get("cart");
    return Objects.requireNonNull(cart);
  }

  @Test
  void aMessageComesBackEqual() throws TranscodingException {
    assertThat(roundTrip(STRUCT)).isEqualTo(STRUCT);
    assertThat(roundTrip(Timestamp.getDefaultInstance())).isEqualTo(Timestamp.getDefaultInstance());
  }

  @Test
  void aMessageMetTwiceIsOne() throws TranscodingException {
    List<?> list = (List<?>) roundTrip(new ArrayList<>(List.of(STRUCT, STRUCT)));
    assertThat(list.get(0)).isEqualTo(STRUCT).isSameAs(list.get(1));
  }

  @Test
  void aMessageInAWrapperOfTheJdkComesBackEqual() throws TranscodingException {
    List<?> list = new ArrayList<>(List.of(STRUCT));
    assertThat(roundTrip(Collections.unmodifiableList(list))).isEqualTo(list);
  }

  @Test
  void otherLanguagesFindAnAny() throws Exception {
    byte[] frame = transcoder.encode(Map.of("cart", STRUCT));
    DynamicMessage session = DynamicMessage.parseFrom(SchemaFile.message("Session"), frame);
    DynamicMessage node =
        (DynamicMessage)
            session.getRepeatedField(session.getDescriptorForType().findFieldByName("nodes"), 0);
    DynamicMessage message =
        (DynamicMessage) node.getField(node.getDescriptorForType().findFieldByName("message"));
    Any any = Any.parseFrom(message.toByteArray());
    assertThat(any.unpack(Struct.class)).isEqualTo(STRUCT);
  }

  @Test
  void theClassFilterJudgesMessages() throws TranscodingException {
    Transcoder strict =
        new ProtobufTranscoder(
            new TranscoderConfiguration(
                LOADER,
                Map.of(),
                ClassFilter.of(List.of(), List.of("com\\.google\\..*")),
                Limits.standard()));
    assertThatThrownBy(() -> strict.encode(Map.of("cart", STRUCT)))
        .isInstanceOf(TranscodingException.class)
        .hasMessageContaining("com.google.protobuf.Struct is not permitted");
    byte[] frame = transcoder.encode(Map.of("cart", STRUCT));
    assertThatThrownBy(() -> strict.decode(frame))
        .isInstanceOf(TranscodingException.class)
        .hasMessageContaining("com.google.protobuf.Struct is not permitted");
  }

  @Test
  void aDamagedMessageIsRefused() throws TranscodingException {
    byte[] frame = transcoder.encode(Map.of("cart", STRUCT));
    int name = new String(frame, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("Ada");
    frame[name - 1] = 100; // its length
    assertThatThrownBy(() -> transcoder.decode(frame))
        .isInstanceOf(TranscodingException.class)
        .hasMessageContaining("attribute \"cart\"");
  }
}

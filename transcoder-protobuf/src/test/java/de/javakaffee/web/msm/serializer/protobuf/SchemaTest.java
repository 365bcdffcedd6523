package de.javakaffee.web.msm.serializer.protobuf;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Message;
import com.google.protobuf.TextFormat;
import de.javakaffee.web.msm.testkit.samples.SampleSession;
import de.javakaffee.web.msm.transcoder.Capability;
import de.javakaffee.web.msm.transcoder.TranscoderConfiguration;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written is what the schema says, and so is what is read. */
final class SchemaTest {
  private final ProtobufTranscoder transcoder =
      new ProtobufTranscoder(TranscoderConfiguration.of(SchemaTest.class.getClassLoader()));
  private final Descriptor session = SchemaFile.message("Session");

  SchemaTest() throws Exception {}

  static Stream<SampleSession> samples() {
    return Arrays.stream(SampleSession.values())
        .filter(sample -> !sample.needs().contains(Capability.NOT_SERIALIZABLE));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void theSchemaKnowsEveryField(SampleSession sample) throws Exception {
    DynamicMessage frame =
        DynamicMessage.parseFrom(session, transcoder.encode(sample.attributes()));
    requireNothingUnknown(frame);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void whatAnotherLibraryWritesIsRead(SampleSession sample) throws Exception {
    DynamicMessage frame =
        DynamicMessage.parseFrom(session, transcoder.encode(sample.attributes()));
    sample.verify(transcoder.decode(frame.toByteArray()));
  }

  private static void requireNothingUnknown(Message message) {
    assertThat(message.getUnknownFields().asMap()).isEmpty();
    for (Object value : message.getAllFields().values()) {
      for (Object each : value instanceof List<?> list ? list : List.of(value)) {
        if (each instanceof Message inner) {
          requireNothingUnknown(inner);
        }
      }
    }
  }

  /** Of the application. */
  static final class User implements Serializable {
    private static final long serialVersionUID = 1L;

    String name = "Ada";
    Locale locale = Locale.UK;
    List<Object> cart = new ArrayList<>();
    @Nullable User friend;
  }

  @Test
  void aSessionReadsLikeThis() throws Exception {
    User user = new User();
    user.friend = user;
    user.cart.add("tea");
    user.cart.add(null);
    user.cart.add(42L);
    Map<String, Object> attributes = new LinkedHashMap<>();
    attributes.put("user", user);
    DynamicMessage frame = DynamicMessage.parseFrom(session, transcoder.encode(attributes));
    assertThat(TextFormat.printer().emittingSingleLine(true).printToString(frame))
        .isEqualTo(
            "layout: 1"
                + " attributes { name: \"user\" value { node: 0 } }"
                + " strings: \"Ada\" strings: \"tea\""
                + " types { name: \"de.javakaffee.web.msm.serializer.protobuf.SchemaTest$User\""
                + " shape: BEAN fields: \"cart\" fields: \"friend\" fields: \"locale\""
                + " fields: \"name\" }"
                + " types { name: \"java.util.ArrayList\" shape: COLLECTION }"
                + " types { name: \"java.util.Locale\" shape: TEXT }"
                + " nodes { values { node: 1 } values { node: 0 } values { node: 2 }"
                + " values { string: 0 } }"
                + " nodes { type: 1 values { string: 1 } values { } values { long: 42 } }"
                + " nodes { type: 2 text: \"en-GB\" }");
  }
}

package de.javakaffee.web.msm.serializer.protobuf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.TextFormat;
import com.google.protobuf.UnknownFieldSet;
import de.javakaffee.web.msm.transcoder.ClassFilter;
import de.javakaffee.web.msm.transcoder.Limits;
import de.javakaffee.web.msm.transcoder.TranscoderConfiguration;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Frames that this transcoder never writes. */
@Timeout(20)
final class ForgedFramesTest {
  private static final ClassLoader LOADER = ForgedFramesTest.class.getClassLoader();
  private static final String HERE = ForgedFramesTest.class.getName() + "$";

  /** Of the application. */
  record Pair(Object left, Object right) implements Serializable {}

  /** Of the application. */
  static final class Bean implements Serializable {
    private static final long serialVersionUID = 1L;
    int number;
    @Nullable Long boxed;
    @Nullable String text;
  }

  static final class Plain implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  private static DynamicMessage.Builder frame(String text) throws Exception {
    DynamicMessage.Builder frame = DynamicMessage.newBuilder(SchemaFile.message("Session"));
    TextFormat.merge("layout: 1 attributes { name: \"cart\" value { node: 0 } } " + text, frame);
    return frame;
  }

  private static String type(String name, String shape, String... fields) {
    return "types { name: \"%s\" shape: %s %s } "
        .formatted(
            name,
            shape,
            List.of(fields).stream()
                .map(field -> "fields: \"" + field + "\"")
                .collect(Collectors.joining(" ")));
  }

  private static Map<String, Object> decode(Limits limits, byte[] bytes)
      throws TranscodingException {
    return new ProtobufTranscoder(
            new TranscoderConfiguration(LOADER, Map.of(), ClassFilter.standard(), limits))
        .decode(bytes);
  }

  private static Object cart(String text) throws Exception {
    Object cart = decode(Limits.standard(), frame(text).build().toByteArray()).get("cart");
    return Objects.requireNonNull(cart);
  }

  private static void refused(String text, String message) throws Exception {
    byte[] bytes = frame(text).build().toByteArray();
    assertThatThrownBy(() -> decode(Limits.standard(), bytes))
        .isInstanceOf(TranscodingException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource({
    "node: 3, damaged: node 3 of 1",
    "node: 4294967295, damaged: node -1 of 1",
    "string: 0, damaged: string 0 of 0"
  })
  void aNumberWithoutAnEntryIsRefused(String value, String message) throws Exception {
    refused(
        type("java.util.ArrayList", "COLLECTION") + "nodes { values { " + value + " } }", message);
  }

  @Test
  void aTypeWithoutAnEntryIsRefused() throws Exception {
    refused("nodes { type: 7 }", "damaged: type 7 of 0");
    refused("nodes { type: 300 }", "damaged: type 300 of 0");
    refused("nodes { }", "damaged: type 0 of 0");
  }

  @Test
  void aLaterLayoutIsRefused() throws Exception {
    refused("layout: 2", "of a later version: layout 2");
  }

  @Test
  void anotherShapeThanThatOfTheClassIsRefused() throws Exception {
    refused(type(HERE + "Plain", "COLLECTION") + "nodes { }", "was stored in shape 6");
  }

  @Test
  void aClassOfTheJdkIsNoBean() throws Exception {
    refused(type("java.io.File", "BEAN", "path") + "nodes { values { } }", "was stored in shape 1");
  }

  @Test
  void aRecordThatIsItsOwnComponentIsRefused() throws Exception {
    refused(
        type(HERE + "Pair", "RECORD", "left", "right") + "nodes { values { node: 0 } values { } }",
        "leads back to itself");
  }

  @Test
  void aRecordInItsOwnListIsMade() throws Exception {
    Pair pair =
        (Pair)
            cart(
                type(HERE + "Pair", "RECORD", "left", "right")
                    + type("java.util.ArrayList", "COLLECTION")
                    + "nodes { values { node: 1 } values { } }"
                    + "nodes { type: 1 values { node: 0 } }");
    assertThat(((List<?>) pair.left()).get(0)).isSameAs(pair);
  }

  @Test
  void whatNobodyRefersToIsNotLookedAt() throws Exception {
    Object list =
        cart(
            type("java.util.ArrayList", "COLLECTION")
                + type("gone.Class", "BEAN")
                + "nodes { } nodes { type: 1 }");
    assertThat(list).isEqualTo(List.of());
  }

  @Test
  void unknownFieldsAreSkipped() throws Exception {
    UnknownFieldSet unknown =
        UnknownFieldSet.newBuilder()
            .addField(
                1000,
                UnknownFieldSet.Field.newBuilder()
                    .addVarint(1)
                    .addFixed32(2)
                    .addLengthDelimited(ByteString.copyFromUtf8("later"))
                    .build())
            .build();
    DynamicMessage.Builder frame = frame(type("java.util.ArrayList", "COLLECTION"));
    frame.setUnknownFields(unknown);
    DynamicMessage.Builder node = DynamicMessage.newBuilder(SchemaFile.message("Node"));
    TextFormat.merge("values { int: 1 }", node);
    frame.addRepeatedField(
        frame.getDescriptorForType().findFieldByName("nodes"),
        node.setUnknownFields(unknown).build());
    assertThat(decode(Limits.standard(), frame.build().toByteArray()).get("cart"))
        .isEqualTo(List.of(1));
  }

  @Test
  void aMemberOfAShellThatIsNotInItIsRefused() throws Exception {
    refused(
        type("java.util.ArrayList", "SHELL_MEMBER")
            + type("java.util.ArrayList", "SHELL")
            + "nodes { values { node: 1 } } nodes { type: 1 members: 1 }",
        "damaged");
    refused(
        type("java.util.ArrayList", "COLLECTION")
            + type("java.util.ArrayList", "SHELL")
            + "nodes { values { node: 1 } } nodes { type: 1 members: [1, 0] }",
        "damaged: members of a shell that are not in it");
  }

  @Test
  void numbersThatFitAreNarrowedAndOthersRefused() throws Exception {
    String bean = type(HERE + "Bean", "BEAN", "number", "boxed");
    Bean read = (Bean) cart(bean + "nodes { values { long: 5 } values { short: 6 } }");
    assertThat(read.number).isEqualTo(5);
    assertThat(read.boxed).isEqualTo(6L);
    refused(
        bean + "nodes { values { long: 5000000000 } values { } }",
        "field number is a int by now, and was a java.lang.Long at cart");
    refused(
        type("java.util.ArrayList", "COLLECTION")
            + type(HERE + "Bean", "BEAN", "text")
            + "nodes { values { node: 1 } } nodes { type: 1 values { node: 0 } }",
        "field text is a java.lang.String by now, and was a java.util.ArrayList at cart[0]");
  }

  @Test
  void setsThatTakeEndlessHashingAreRefused() throws Exception {
    String bomb = IntStream.range(0, 100).mapToObj(this::level).collect(Collectors.joining());
    for (String type : new String[] {"java.util.HashSet", "java.util.ArrayList"}) {
      refused(
          type(type, "COLLECTION")
              + type("java.util.HashSet", "COLLECTION")
              + "nodes { type: 1 values { node: 1 } }"
              + bomb
              + "nodes { } nodes { values { bool: true } }",
          "hashing them takes more than");
    }
  }

  @Test
  void recordsThatTakeEndlessHashingAreRefused() throws Exception {
    String bomb =
        IntStream.range(1, 100)
            .mapToObj(
                i -> "nodes { values { node: %d } values { node: %d } }".formatted(i + 1, i + 1))
            .collect(Collectors.joining());
    refused(
        type(HERE + "Pair", "RECORD", "left", "right")
            + type("java.util.HashSet", "COLLECTION")
            + "nodes { type: 1 values { node: 1 } }"
            + bomb
            + "nodes { values { } values { } }",
        "hashing them takes more than");
  }

  /** Two sets that both hold those of the next level. */
  private String level(int level) {
    int next = 3 + 2 * level;
    String held = "values { node: %d } values { node: %d }".formatted(next, next + 1);
    return "nodes { %s } nodes { %s values { bool: true } }".formatted(held, held);
  }

  @Test
  void aNumberOfManyDigitsIsRefused() throws Exception {
    refused(
        type("java.math.BigInteger", "TEXT") + "nodes { text: \"" + "7".repeat(1000) + "\" }",
        "a number of 1000 digits");
  }

  @Test
  void nestingIsCountedByTheShortestWay() throws Exception {
    Limits limits = new Limits(3, 100, 100, 10_000);
    String list = type("java.util.ArrayList", "COLLECTION");
    String flat =
        "nodes { values { node: 1 } values { node: 2 } values { node: 3 } }"
            + "nodes { values { node: 2 } } nodes { values { node: 3 } } nodes { }";
    assertThat(decode(limits, frame(list + flat).build().toByteArray()).keySet())
        .isEqualTo(Set.of("cart"));
    String deep =
        "nodes { values { node: 1 } } nodes { values { node: 2 } } nodes { values { node: 3 } }"
            + "nodes { }";
    byte[] bytes = frame(list + deep).build().toByteArray();
    assertThatThrownBy(() -> decode(limits, bytes))
        .isInstanceOf(TranscodingException.class)
        .hasMessageContaining("nested deeper than the limit 3");
  }
}

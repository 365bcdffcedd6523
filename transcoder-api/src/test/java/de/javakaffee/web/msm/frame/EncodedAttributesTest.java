package de.javakaffee.web.msm.frame;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class EncodedAttributesTest {
  private static final Frame CART = frame("java", "cart+user");
  private static final Frame THEME = frame(Frame.SCALAR, "\u0001dark");
  private static final Frame UNUSED = frame("kryo", "old");

  @Test
  void framesNobodyRefersToAreDroppedAndTheOthersRenumbered() {
    EncodedAttributes attributes =
        EncodedAttributes.of(
            List.of(UNUSED, THEME, CART), Map.of("user", in(2), "cart", in(2), "theme", in(1)));

    assertThat(attributes.frames()).containsExactly(CART, THEME);
    assertThat(attributes.directory())
        .isEqualTo(Map.of("cart", in(0), "theme", in(1), "user", in(0)));
    assertThat(attributes.directory().keySet()).containsExactly("cart", "theme", "user");
  }

  @Test
  void equalFramesAtTwoIndexesStayTwoFrames() {
    EncodedAttributes attributes =
        EncodedAttributes.of(List.of(THEME, THEME), Map.of("a", in(0), "b", in(1)));

    assertThat(attributes.frames()).containsExactly(THEME, THEME);
  }

  @Test
  void membersAreTheNamesThatReferToTheFrame() {
    EncodedAttributes attributes =
        EncodedAttributes.of(
            List.of(CART, THEME), Map.of("user", in(0), "cart", in(0), "theme", in(1)));

    assertThat(attributes.membersOf(0)).containsExactly("cart", "user");
    assertThat(attributes.membersOf(1)).containsExactly("theme");
    assertThatThrownBy(() -> attributes.membersOf(2)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void frameOfAnAbsentNameIsEmpty() {
    EncodedAttributes attributes = EncodedAttributes.of(List.of(CART), Map.of("cart", in(0)));

    assertThat(attributes.frameOf("cart")).contains(CART);
    assertThat(attributes.frameOf("user")).isEmpty();
  }

  @Test
  void anEntryOfAFrameThatIsNotThereIsRefused() {
    assertThatThrownBy(() -> EncodedAttributes.of(List.of(CART), Map.of("cart", in(1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("attribute \"cart\" in frame 1 of 1");
  }

  @Test
  void twoNamesInOneScalarFrameAreRefused() {
    assertThatThrownBy(
            () -> EncodedAttributes.of(List.of(THEME), Map.of("theme", in(0), "tint", in(0))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("attribute \"tint\" in scalar frame 0, which belongs to another");
  }

  @Test
  void contentDecidesEqualityNotTheOrderInWhichItWasGiven() {
    EncodedAttributes one =
        EncodedAttributes.of(List.of(CART, THEME), Map.of("cart", in(0), "theme", in(1)));
    EncodedAttributes other =
        EncodedAttributes.of(
            List.of(THEME, UNUSED, frame("java", "cart+user")),
            Map.of("cart", in(2), "theme", in(0)));

    assertThat(other).isEqualTo(one).hasSameHashCodeAs(one);
    assertThat(other.toBytes()).isEqualTo(one.toBytes());
    assertThat(one).isNotEqualTo(EncodedAttributes.empty());
    assertThat(one).hasToString("2 attributes in 2 frames");
  }

  static Stream<String> names() {
    return Stream.of(
        "", "a", "Warenkörbe", "買い物", "\uD83D\uDED2", "\uDC00", "x\uD800", "n".repeat(70_000));
  }

  @ParameterizedTest
  @MethodSource("names")
  void anyNameSurvives(String name) throws MalformedFramesException {
    EncodedAttributes attributes =
        EncodedAttributes.of(List.of(CART), Map.of(name, new AttributeEntry(0, true, false)));
    byte[] bytes = attributes.toBytes();

    EncodedAttributes parsed = EncodedAttributes.parse(bytes, 0, bytes.length);

    assertThat(parsed).isEqualTo(attributes);
    assertThat(parsed.directory()).containsOnlyKeys(name);
    assertThat(parsed.toBytes()).isEqualTo(bytes);
  }

  @Test
  void aPartOfALargerArrayIsParsed() throws MalformedFramesException {
    EncodedAttributes attributes =
        EncodedAttributes.of(List.of(CART, THEME), Map.of("cart", in(0), "theme", in(1)));
    byte[] bytes = attributes.toBytes();
    byte[] larger = new byte[bytes.length + 7];
    System.arraycopy(bytes, 0, larger, 3, bytes.length);

    assertThat(EncodedAttributes.parse(larger, 3, bytes.length)).isEqualTo(attributes);
    assertThatThrownBy(() -> EncodedAttributes.parse(larger, 3, larger.length))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void noAttributesAreThreeZeroes() throws MalformedFramesException {
    assertThat(EncodedAttributes.empty().toBytes()).containsExactly(0, 0, 0);
    assertThat(EncodedAttributes.parse(new byte[3], 0, 3)).isEqualTo(EncodedAttributes.empty());
  }

  private static Frame frame(String codec, String content) {
    return new Frame(codec, false, false, content.getBytes(UTF_8));
  }

  private static AttributeEntry in(int frame) {
    return new AttributeEntry(frame, false, false);
  }
}

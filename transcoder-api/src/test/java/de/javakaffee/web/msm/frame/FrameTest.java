package de.javakaffee.web.msm.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FrameTest {

  @Test
  void equalMeansCodecFlagsAndBytes() {
    Frame frame = new Frame("java", true, false, new byte[] {1, 2});

    assertThat(new Frame("java", true, false, new byte[] {1, 2}))
        .isEqualTo(frame)
        .hasSameHashCodeAs(frame);
    assertThat(new Frame("kryo", true, false, new byte[] {1, 2})).isNotEqualTo(frame);
    assertThat(new Frame("java", false, false, new byte[] {1, 2})).isNotEqualTo(frame);
    assertThat(new Frame("java", true, true, new byte[] {1, 2})).isNotEqualTo(frame);
    assertThat(new Frame("java", true, false, new byte[] {1, 3})).isNotEqualTo(frame);
  }

  @Test
  void contentIsCodecAndBytesWhateverTheFlags() {
    Frame frame = new Frame("java", true, false, new byte[] {1, 2});

    assertThat(frame.hasSameContent(new Frame("java", false, true, new byte[] {1, 2}))).isTrue();
    assertThat(frame.hasSameContent(new Frame("kryo", true, false, new byte[] {1, 2}))).isFalse();
    assertThat(frame.hasSameContent(new Frame("java", true, false, new byte[] {1}))).isFalse();
  }

  @Test
  void theArrayIsNotCopied() {
    byte[] bytes = {1};

    assertThat(new Frame("java", false, false, bytes).bytes()).isSameAs(bytes);
  }

  @Test
  void itsTextShowsSizesOnly() {
    assertThat(new Frame("java", true, true, new byte[3]))
        .hasToString("java frame of 3 bytes, order unstable, identity ordered");
    assertThat(new Frame(Frame.SCALAR, false, false, new byte[0]))
        .hasToString("scalar frame of 0 bytes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Java", "1a", "-", "a b", "a234567890123456789012345678901234", "ä"})
  void aCodecThatNoFactoryMayHaveIsRefused(String codec) {
    assertThatThrownBy(() -> new Frame(codec, false, false, new byte[0]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "codec \"" + codec + "\" is no transcoder id (1 to 32 of a-z 0-9 -, a letter first)");
  }

  @Test
  void anEntryOfANegativeFrameIsRefused() {
    assertThatThrownBy(() -> new AttributeEntry(-1, false, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("frame -1 is negative");
  }
}

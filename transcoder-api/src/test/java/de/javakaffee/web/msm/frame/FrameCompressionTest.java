package de.javakaffee.web.msm.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class FrameCompressionTest {
  private static final FrameCompression FROM_500 = Shrinking.from(500);

  @Test
  void aFrameComesBackAsItWas() throws TranscodingException {
    Frame plain = repetitive(500);

    Frame stored = FROM_500.compressed(plain);

    assertThat(stored.isCompressed()).isTrue();
    assertThat(stored.compression()).isEqualTo(Shrinking.ID);
    assertThat(stored.plainLength()).isEqualTo(500);
    assertThat(stored.bytes().length).isLessThan(100);
    assertThat(FROM_500.plain(stored)).isEqualTo(plain);
  }

  @Test
  void oneByteBelowTheThresholdStaysPlain() {
    Frame plain = repetitive(499);

    assertThat(FROM_500.compressed(plain)).isSameAs(plain);
  }

  @Test
  void whatHardlyGetsShorterStaysPlain() {
    byte[] noise = new byte[2000];
    new Random(20261122).nextBytes(noise);
    Arrays.fill(noise, 0, 200, (byte) 0);
    Frame plain = new Frame("kryo", false, false, noise);

    assertThat(FROM_500.compressed(plain)).isSameAs(plain);
  }

  @Test
  void whatReadersWouldTakeForForgedStaysPlain() {
    Frame zeros = new Frame("kryo", false, false, new byte[1 << 20]);

    assertThat(FROM_500.compressed(zeros)).isSameAs(zeros);
  }

  @Test
  void withoutCompressionNothingIsTouched() throws TranscodingException {
    Frame plain = repetitive(5000);

    assertThat(FrameCompression.none().compressed(plain)).isSameAs(plain);
    assertThat(FrameCompression.none().plain(plain)).isSameAs(plain);
  }

  @Test
  void framesOfAnotherThresholdAndOfNoWriterAreRead() throws TranscodingException {
    Frame stored = FROM_500.compressed(repetitive(500));
    FrameCompression readsOnly =
        new FrameCompression(Optional.empty(), 1, List.of(new Shrinking()));

    assertThat(readsOnly.plain(stored)).isEqualTo(repetitive(500));
    assertThat(readsOnly.compressed(repetitive(500))).isEqualTo(repetitive(500));
  }

  @Test
  void whatIsSaidToBeOverTheLimitIsRefusedBeforeMemoryIsAllocated() {
    Frame forged = repetitive(1).compressed(Shrinking.ID, (64 << 20) + 1, new byte[1 << 20]);

    assertThatThrownBy(() -> FROM_500.plain(forged))
        .isInstanceOf(TranscodingException.class)
        .hasMessage("is compressed from 67108865 bytes, the limit is 67108864");
  }

  @Test
  void aCompressionThatIsNotInstalledIsNamed() {
    Frame stored = FROM_500.compressed(repetitive(500));

    assertThatThrownBy(() -> FrameCompression.none().plain(stored))
        .isInstanceOf(TranscodingException.class)
        .hasMessage("is compressed in a way that is not installed (200)");
  }

  private static Frame repetitive(int length) {
    byte[] content = new byte[length];
    for (int i = 0; i < length; i++) {
      content[i] = (byte) ("item " + i / 50).charAt(i % 5);
    }
    return new Frame("java", true, false, content);
  }
}

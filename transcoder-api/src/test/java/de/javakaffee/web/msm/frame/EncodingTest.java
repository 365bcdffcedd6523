package de.javakaffee.web.msm.frame;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class EncodingTest {
  private static final Frame AB = frame("a,b");
  private static final Frame AB_OURS = frame("a,b ours");
  private static final Frame AB_THEIRS = frame("a,b theirs");
  private static final Frame A_OURS = frame("a ours");
  private static final Frame C = frame("c");

  private static final EncodedAttributes BASE =
      EncodedAttributes.of(List.of(AB, C), Map.of("a", in(0), "b", in(0), "c", in(1)));

  @Test
  void aChangedNameMovesToOurFrameAndItsGroupStaysTheirs() {
    EncodedAttributes ours =
        EncodedAttributes.of(List.of(AB, A_OURS, C), Map.of("a", in(1), "b", in(0), "c", in(2)));
    EncodedAttributes theirs =
        EncodedAttributes.of(List.of(AB_THEIRS), Map.of("a", in(0), "b", in(0)));

    EncodedAttributes merged = encoding(ours, "a").mergedOnto(theirs);

    assertThat(merged)
        .isEqualTo(
            EncodedAttributes.of(List.of(A_OURS, AB_THEIRS), Map.of("a", in(0), "b", in(1))));
  }

  @Test
  void aGroupChangedHereMovesWhole() {
    EncodedAttributes ours =
        EncodedAttributes.of(List.of(AB_OURS, C), Map.of("a", in(0), "b", in(0), "c", in(1)));
    EncodedAttributes theirs =
        EncodedAttributes.of(List.of(AB_THEIRS), Map.of("a", in(0), "b", in(0)));

    EncodedAttributes merged = encoding(ours, "a", "b").mergedOnto(theirs);

    assertThat(merged)
        .isEqualTo(EncodedAttributes.of(List.of(AB_OURS), Map.of("a", in(0), "b", in(0))));
  }

  @Test
  void aNameRemovedHereIsRemovedThereAndTheLastOneTakesTheFrameWithIt() {
    EncodedAttributes ours = EncodedAttributes.of(List.of(AB), Map.of("a", in(0)));

    EncodedAttributes merged = encoding(ours, "b", "c").mergedOnto(BASE);

    assertThat(merged).isEqualTo(EncodedAttributes.of(List.of(AB), Map.of("a", in(0))));
  }

  @Test
  void whatTheyMaskedStaysMasked() {
    EncodedAttributes ours = EncodedAttributes.of(List.of(AB), Map.of("a", in(0), "b", in(0)));
    EncodedAttributes theirs = EncodedAttributes.of(List.of(AB, C), Map.of("b", in(0), "c", in(1)));

    EncodedAttributes merged = encoding(ours, "c").mergedOnto(theirs);

    assertThat(merged).isEqualTo(EncodedAttributes.of(List.of(AB), Map.of("b", in(0))));
  }

  @Test
  void listenerFlagsOfAChangedNameAreOurs() {
    AttributeEntry listening = new AttributeEntry(0, true, true);
    EncodedAttributes ours = EncodedAttributes.of(List.of(A_OURS), Map.of("a", listening));

    assertThat(encoding(ours, "a", "b", "c").mergedOnto(BASE).directory())
        .isEqualTo(Map.of("a", listening));
  }

  @Test
  void namesChangedOnBothSidesAreConflicts() {
    EncodedAttributes ours =
        EncodedAttributes.of(List.of(AB_OURS, A_OURS), Map.of("b", in(0), "d", in(1)));
    Encoding encoding = encoding(ours, "a", "b", "c", "d");

    assertThat(encoding.conflicts(BASE)).isEmpty();
    assertThat(
            encoding.conflicts(
                EncodedAttributes.of(List.of(AB, C), Map.of("a", in(0), "b", in(0), "d", in(1)))))
        .as("c removed there and here, d added there and here")
        .containsExactly("c", "d");
    assertThat(
            encoding.conflicts(
                EncodedAttributes.of(
                    List.of(AB_THEIRS, C), Map.of("a", in(0), "b", in(0), "c", in(1), "e", in(1)))))
        .as("a removed here, b changed on both sides, e none of ours")
        .containsExactly("a", "b");
  }

  @Test
  void aFrameThatOnlyMovedOrChangedItsFlagsIsNoConflict() {
    Frame flagged = new Frame("java", true, false, AB.bytes());
    EncodedAttributes theirs =
        EncodedAttributes.of(List.of(A_OURS, flagged), Map.of("0", in(0), "a", in(1), "b", in(1)));

    assertThat(encoding(EncodedAttributes.empty(), "a", "b").conflicts(theirs)).isEmpty();
  }

  @Test
  void aRefusedAttributeThatIsStoredIsAContradiction() {
    Map<String, TranscodingException> refused = Map.of("a", new TranscodingException("no"));

    assertThatThrownBy(() -> new Encoding(BASE, BASE, Set.of(), refused, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("attribute \"a\" is both refused and stored");
  }

  private static Encoding encoding(EncodedAttributes ours, String... changed) {
    return new Encoding(BASE, ours, Set.copyOf(Arrays.asList(changed)), Map.of(), false);
  }

  private static Frame frame(String content) {
    return new Frame("java", false, false, content.getBytes(UTF_8));
  }

  private static AttributeEntry in(int frame) {
    return new AttributeEntry(frame, false, false);
  }
}

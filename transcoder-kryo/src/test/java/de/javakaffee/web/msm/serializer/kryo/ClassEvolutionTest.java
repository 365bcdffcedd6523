package de.javakaffee.web.msm.serializer.kryo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Classes that changed between writing and reading: the name in the bytes is replaced by that of
 * another class, as if the one had become the other.
 */
class ClassEvolutionTest {

  static class Old implements Serializable {
    int count = 7;
    char letter = 'x';
    float ratio = 0.5f;
    List<String> removed = new ArrayList<>(List.of("gone"));
    Object gone = new Former();
    String name = "Ada";
  }

  static class Former implements Serializable {
    int inner = 1;
    List<Object> more = new ArrayList<>(List.of("a", new int[] {1}));
  }

  static class Base implements Serializable {
    @Nullable String name;
    double ratio;
  }

  static class New extends Base {
    long count;
    int letter;
    @Nullable List<String> added;
  }

  static class Bad implements Serializable {
    @Nullable String count;
  }

  record OldRecord(int count, String name) {}

  record NewRecord(String name, long count, @Nullable List<String> added) {}

  private static byte[] renamed(byte[] bytes, Class<?> from, Class<?> to) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    String oldName = from.getName();
    String newName = to.getName();
    int at = text.indexOf(oldName);
    assertThat(at).isPositive();
    // The length of a name stands before it, as a number of two bytes here.
    int header = 4 * newName.length() + 2;
    byte[] length = {(byte) ((header & 0x7F) | 0x80), (byte) (header >>> 7)};
    return (text.substring(0, at - 2)
            + new String(length, StandardCharsets.ISO_8859_1)
            + newName
            + text.substring(at + oldName.length()))
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void fieldsMayBeAddedRemovedWidenedReorderedAndMoveToASuperclass() throws Exception {
    byte[] bytes = Codec.standard().encode(Map.of("value", new Old(), "b", "after"));

    Map<String, Object> decoded = Codec.standard().decode(renamed(bytes, Old.class, New.class));

    New changed = (New) Codec.valueIn(decoded);
    assertThat(changed.count).isEqualTo(7);
    assertThat(changed.letter).isEqualTo('x');
    assertThat(changed.ratio).isEqualTo(0.5);
    assertThat(changed.name).isEqualTo("Ada");
    assertThat(changed.added).isNull();
    assertThat(decoded).containsEntry("b", "after");
  }

  @Test
  void aClassThatIsGoneMattersOnlyWhereItIsWanted() throws Exception {
    byte[] bytes = Codec.standard().encode(Map.of("a", new Old()));
    byte[] withoutFormer =
        new String(bytes, StandardCharsets.ISO_8859_1)
            .replace("ClassEvolutionTest$Former", "ClassEvolutionTest$Farmer")
            .getBytes(StandardCharsets.ISO_8859_1);

    assertThat(Codec.standard().decode(renamed(withoutFormer, Old.class, New.class)).get("a"))
        .isInstanceOfSatisfying(New.class, copy -> assertThat(copy.name).isEqualTo("Ada"));
    assertThatThrownBy(() -> Codec.standard().decode(withoutFormer))
        .isInstanceOf(TranscodingException.class)
        .hasMessageContaining("the web application has no class")
        .hasMessageContaining("$Farmer")
        .hasMessageContaining("at a.gone");
  }

  @Test
  void componentsOfRecordsMayBeAddedWidenedAndReordered() throws Exception {
    byte[] bytes = Codec.standard().encode(Map.of("a", new OldRecord(3, "Ada")));

    assertThat(Codec.standard().decode(renamed(bytes, OldRecord.class, NewRecord.class)))
        .containsEntry("a", new NewRecord("Ada", 3, null));
  }

  @Test
  void aFieldThatCannotTakeTheValueIsNamed() throws Exception {
    byte[] bytes = Codec.standard().encode(Map.of("a", new Old()));

    assertThatThrownBy(() -> Codec.standard().decode(renamed(bytes, Old.class, Bad.class)))
        .isInstanceOf(TranscodingException.class)
        .hasMessageContaining("field count of class " + Bad.class.getName())
        .hasMessageContaining("was int and is java.lang.String");
  }

  @Test
  void strictFramesAreShorterAndRefuseAClassWithOtherFields() throws Exception {
    Transcoder strict = Codec.with(Map.of("classEvolution", "strict"));
    byte[] bytes = strict.encode(Map.of("a", new Old()));

    assertThat(bytes).hasSizeLessThan(Codec.standard().encode(Map.of("a", new Old())).length - 20);
    // Each frame tells how it was written: any transcoder reads it.
    assertThat(Codec.standard().decode(bytes).get("a"))
        .isInstanceOfSatisfying(Old.class, copy -> assertThat(copy.count).isEqualTo(7));
    assertThatThrownBy(() -> strict.decode(renamed(bytes, Old.class, New.class)))
        .isInstanceOf(TranscodingException.class)
        .hasMessageContaining("had other fields when it was stored");
  }

  @Test
  void framesWithoutDescriptionAreTheShortest() throws Exception {
    Transcoder none = Codec.with(Map.of("classEvolution", "none"));
    Transcoder strict = Codec.with(Map.of("classEvolution", "strict"));
    Map<String, Object> attributes = Map.of("a", new Old());

    assertThat(none.encode(attributes)).hasSizeLessThan(strict.encode(attributes).length);
    assertThat(Arrays.asList(none.decode(none.encode(attributes)).get("a")))
        .allMatch(Old.class::isInstance);
  }
}

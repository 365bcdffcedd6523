package de.javakaffee.web.msm.serializer.javolution;

import static de.javakaffee.web.msm.serializer.javolution.Codec.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What documents look like, and what becomes of forged ones. */
@SuppressWarnings("JavaUtilDate")
final class DocumentTest {
  private final Codec codec = new Codec();

  static class Article implements Serializable {
    private static final long serialVersionUID = 1L;

    String name = "tea";
    BigDecimal price = new BigDecimal("4.90");
    Thread.State state = Thread.State.NEW;
    Date since = new Date(0);
    List<String> tags = new ArrayList<>(List.of("hot", "<&>"));
    int $count = 3;
  }

  static final class Special extends Article {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("HidingField") // on purpose
    String name = "green tea";
  }

  @Test
  void aBeanIsReadable() throws TranscodingException {
    assertThat(codec.xml(new Special()))
        .isEqualTo(
            session(
                "<attribute attribute-name=\"value\""
                    + " class=\"de.javakaffee.web.msm.serializer.javolution.DocumentTest$Special\""
                    + " _x0024_count=\"3\" DocumentTest_x0024_Article.name=\"tea\" price=\"4.90\""
                    + " since=\"1970-01-01T00:00:00.000Z\" state=\"NEW\" name=\"green tea\">"
                    + "<tags class=\"ArrayList\"><item>hot</item>"
                    + "<item>&lt;\\u0026&gt;</item></tags></attribute>"));
  }

  @Test
  void mapsAndNullAreReadable() throws TranscodingException {
    Map<Object, Object> map = new LinkedHashMap<>();
    map.put("colour", "red");
    map.put(7, null);
    assertThat(codec.xml(map))
        .isEqualTo(
            session(
                "<attribute attribute-name=\"value\" class=\"LinkedHashMap\">"
                    + "<entry map-key=\"colour\">red</entry>"
                    + "<key class=\"Integer\">7</key><value class=\"null\"/></attribute>"));
  }

  @Test
  void aFieldThatIsHiddenComesBack() throws TranscodingException {
    Special copy = (Special) codec.roundTrip(new Special());
    assertThat(copy).isNotNull().extracting(special -> special.name).isEqualTo("green tea");
    assertThat(copy).extracting(special -> ((Article) special).name).isEqualTo("tea");
  }

  /** Javolution reads -0.0 in a collection as 0.0, and fails at many ampersands. */
  @Test
  void whatJavolutionGetsWrongIsRight() throws TranscodingException {
    List<Object> values =
        new ArrayList<>(Arrays.asList(-0.0, -0.0f, "&".repeat(100_000), "\ud83d", "\u0000", null));
    assertThat(codec.roundTrip(values)).isEqualTo(values);
  }

  @Test
  void whitespaceBetweenElementsIsPassedOver() throws TranscodingException {
    String indented =
        """
        <session version="1">
          <attribute attribute-name="value" class="ArrayList">
            <item> a </item>
          </attribute>
        </session>
        """;
    assertThat(codec.value(indented)).isEqualTo(List.of(" a "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE session [<!ENTITY e \"x\">]><session version=\"1\"/>",
        "<!DOCTYPE session SYSTEM \"file:///etc/passwd\"><session version=\"1\"/>",
        "<session version=\"1\"><attribute attribute-name=\"value\">&e;</attribute></session>",
        "<?xml version=\"1.0\"?><session version=\"1\"/>",
        "<session version=\"1\"><!-- --></session>",
        "<session version=\"1\"/>&",
        "<session version=\"1\"/>&&&&",
        "<session version=\"1\"/><session version=\"1\"/>",
        "<session version=\"2\"/>",
        "<session/>",
        "&",
        "",
        "x",
      })
  void whatIsNotWrittenHereIsRefused(String xml) {
    assertThatExceptionOfType(TranscodingException.class).isThrownBy(() -> codec.value(xml));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class=\"Object[]\" array-length=\"2000000000\"",
        "class=\"Object[]\" array-length=\"-1\"",
        "same-as=\"1\"",
        "same-as=\"99999999999\"",
        "class=\"ArrayList[][][][]\"",
        "class=\"void[]\"",
        "class=\"[]\"",
        "class=\"java.util.Collections$CopiesList\"",
        "class=\"java.lang.Runtime\"",
        "class=\"Object\" object-id=\"x\"",
        "class=\"TreeMap\"",
        "class=\"EnumSet\" of-class=\"java.lang.String\"",
        "class=\"Date\"",
        "class=\"Character\"",
        "class=\"java-serialized\"",
        "class=\"java.lang.Enum\"",
        "class=\"de.javakaffee.web.msm.transcoder.Transcoder\"",
      })
  void forgedAttributesAreRefused(String attributes) {
    String xml = session("<attribute attribute-name=\"value\" " + attributes + "/>");
    assertThatExceptionOfType(TranscodingException.class)
        .isThrownBy(() -> codec.value(xml))
        .matches(e -> "value".equals(e.attribute()));
  }

  @Test
  void aNumberOfEndlessDigitsIsRefused() {
    String xml =
        session(
            "<attribute attribute-name=\"value\" class=\"BigInteger\">"
                + "9".repeat(1_000_000)
                + "</attribute>");
    assertThatExceptionOfType(TranscodingException.class)
        .isThrownBy(() -> codec.value(xml))
        .withMessageContaining("1000000 digits");
  }
}

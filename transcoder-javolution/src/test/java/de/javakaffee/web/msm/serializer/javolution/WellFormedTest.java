package de.javakaffee.web.msm.serializer.javolution;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.testkit.samples.SampleSession;
import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscoderConfiguration;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Documents are XML for everybody, whatever values hold. */
final class WellFormedTest {
  private final Transcoder transcoder =
      new JavolutionTranscoderFactory()
          .create(TranscoderConfiguration.of(WellFormedTest.class.getClassLoader()));

  @ParameterizedTest
  @EnumSource
  void theParserOfTheJdkReadsEverySample(SampleSession sample) throws Exception {
    Map<String, Object> attributes = sample.attributes();
    Element session = parsed(transcoder.encode(attributes)).getDocumentElement();
    List<String> names = new ArrayList<>();
    NodeList children = session.getChildNodes();
    for (int i = 0; i < children.getLength(); i++) {
      names.add(((Element) children.item(i)).getAttribute("attribute-name"));
    }
    assertThat(names).isEqualTo(attributes.keySet().stream().map(XmlText::escaped).toList());
  }

  @Test
  void everyCharacterIsSaidAndReadAgain() throws Exception {
    StringBuilder all = new StringBuilder();
    for (int c = Character.MAX_VALUE; c >= 0; c--) {
      all.append((char) c); // descending, so that low halves come before high ones
    }
    all.append("\ud83d\ude00 \ud83d x \ude00");
    byte[] bytes = transcoder.encode(Codec.attribute(new ArrayList<>(List.of(all.toString()))));

    assertThat(transcoder.decode(bytes).get("value")).isEqualTo(List.of(all.toString()));
    assertThat(parsed(bytes).getDocumentElement().getTextContent())
        .isEqualTo(XmlText.escaped(all.toString()));
  }

  private static Document parsed(byte[] bytes) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    // From JDK 24 on 100 unless one says so; some samples are nested more deeply.
    factory.setAttribute("jdk.xml.maxElementDepth", "0");
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
  }
}

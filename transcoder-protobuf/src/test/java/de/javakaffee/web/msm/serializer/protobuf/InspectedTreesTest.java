package de.javakaffee.web.msm.serializer.protobuf;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.testkit.ContentTree;
import de.javakaffee.web.msm.testkit.samples.SampleSession;
import de.javakaffee.web.msm.transcoder.Limits;
import de.javakaffee.web.msm.transcoder.TranscoderConfiguration;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What people see of sessions, without the classes of the application. */
class InspectedTreesTest {

  private static String tree(Map<String, Object> attributes) throws TranscodingException {
    ContentTree tree = new ContentTree();
    ClassLoader loader = InspectedTreesTest.class.getClassLoader();
    byte[] bytes =
        new ProtobufTranscoderFactory()
            .create(TranscoderConfiguration.of(loader))
            .encode(attributes);
    new ProtobufContentInspector().inspect(bytes, Limits.standard(), tree);
    return tree.toString().replace("de.javakaffee.web.msm.testkit.samples.", "");
  }

  @Test
  void objectsOfOneShellAreShownTogether() throws TranscodingException {
    assertThat(tree(SampleSession.CYCLE_THROUGH_PROXY.attributes()))
        .isEqualTo(
            """
            value: #0+ [Ljava.lang.Object;
              (objects that hold each other, stored together)
              0: #1 java.lang.reflect.Proxy
                (implements Functions$Greeting)
                h: #2 Functions$Answers
                  byMethod: #3 java.util.HashMap
                  subject: #0 Graphs$Node
                    first: -> #1
                    name: java.lang.String node
                    second: null
              meant here: -> #0
            """);
  }

  @Test
  void aConstantHasNoLabelHoweverOftenItStands() throws TranscodingException {
    TimeUnit unit = TimeUnit.DAYS;

    assertThat(tree(Map.of("units", new Object[] {unit, unit})))
        .isEqualTo(
            """
            units: #0 [Ljava.lang.Object;
              0: java.util.concurrent.TimeUnit DAYS
              1: java.util.concurrent.TimeUnit DAYS
            """);
  }

  @Test
  void numbersAreOneValue() throws TranscodingException {
    assertThat(tree(Map.of("numbers", List.of(new short[] {-1, 2}, new float[] {0.5f}))))
        .contains("0: [S [-1, 2]\n", "1: [F [0.5]\n");
  }
}

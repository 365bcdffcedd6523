package de.javakaffee.web.msm.serializer.java;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.transcoder.InstalledTranscoders;
import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscoderConfiguration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoundTripTest {
  private final Transcoder transcoder =
      InstalledTranscoders.foundBy(RoundTripTest.class.getClassLoader())
          .named("java")
          .create(TranscoderConfiguration.of(RoundTripTest.class.getClassLoader()));

  @Test
  void attributesComeBackEqualAndInOrder() throws Exception {
    Map<String, Object> decoded =
        transcoder.decode(transcoder.encode(Map.of("cart", new ArrayList<>(List.of("a", 1)))));

    assertThat(decoded).isEqualTo(Map.of("cart", List.of("a", 1)));
  }
}

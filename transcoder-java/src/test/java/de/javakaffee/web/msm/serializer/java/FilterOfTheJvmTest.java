package de.javakaffee.web.msm.serializer.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.io.Serializable;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The build starts the JVM with a jdk.serialFilter that refuses one class. */
class FilterOfTheJvmTest {
  private static final String NAME = Refused.class.getName();

  static final class Refused implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  @Test
  void whatTheAdministratorForbadeTheJvmStaysForbidden() throws Exception {
    assertThat(System.getProperty("jdk.serialFilter")).isEqualTo("!" + NAME);
    Transcoder transcoder = Codec.standard();
    byte[] bytes = transcoder.encode(Map.of("value", new Refused()));

    assertThatThrownBy(() -> transcoder.decode(bytes))
        .isInstanceOf(TranscodingException.class)
        .hasMessage(
            "attribute \"value\": class " + NAME + " is refused by the JVM (jdk.serialFilter)");
  }
}

package de.javakaffee.web.msm.serializer.kryo;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.testkit.samples.SampleSession;
import de.javakaffee.web.msm.transcoder.Transcoder;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every session of the catalogue comes back as it was. */
class SamplesTest {

  @ParameterizedTest
  @EnumSource
  void everySampleComesBack(SampleSession sample) throws Exception {
    byte[] bytes = Codec.standard().encode(sample.attributes());

    sample.verify(Codec.standard().decode(bytes));
  }

  @ParameterizedTest
  @EnumSource
  void aSampleThatCameBackComesBackAgain(SampleSession sample) throws Exception {
    Transcoder transcoder = Codec.standard();
    Map<String, Object> once = transcoder.decode(transcoder.encode(sample.attributes()));

    sample.verify(transcoder.decode(transcoder.encode(once)));
  }

  @ParameterizedTest
  @EnumSource
  void theSameValuesGiveTheSameBytes(SampleSession sample) throws Exception {
    Transcoder transcoder = Codec.standard();
    Map<String, Object> attributes = sample.attributes();

    assertThat(transcoder.encode(attributes)).isEqualTo(transcoder.encode(attributes));
  }
}

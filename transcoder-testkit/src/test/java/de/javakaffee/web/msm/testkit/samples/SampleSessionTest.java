package de.javakaffee.web.msm.testkit.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.javakaffee.web.msm.testkit.comparison.GraphComparison;
import de.javakaffee.web.msm.transcoder.Capability;
import java.io.IOException;
import java.io.NotSerializableException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SampleSessionTest {
  @ParameterizedTest
  @EnumSource
  void aSampleIsTheSameAtEveryCall(SampleSession sample) {
    assertThat(sample.attributes()).isNotEmpty();

    sample.verify(sample.attributes());
  }

  @ParameterizedTest
  @EnumSource
  void javaSerializationCarriesWhatIsSerializableAndRefusesTheRest(SampleSession sample)
      throws IOException {
    if (sample.needs().contains(Capability.NOT_SERIALIZABLE)) {
      assertThatThrownBy(() -> JavaSerialization.write(sample.attributes()))
          .isInstanceOf(NotSerializableException.class);
    } else {
      sample.verify(JavaSerialization.read(JavaSerialization.write(sample.attributes())));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSampleNeedsIdentityIfItSharesObjects(SampleSession sample) {
    assertThat(GraphComparison.hasSharedObjects(sample.attributes()))
        .isEqualTo(sample.needs().contains(Capability.IDENTITY));
  }
}

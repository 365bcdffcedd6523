package de.javakaffee.web.msm.serializer.kryo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.javakaffee.web.msm.transcoder.ClassFilter;
import de.javakaffee.web.msm.transcoder.Limits;
import de.javakaffee.web.msm.transcoder.TranscoderConfiguration;
import de.javakaffee.web.msm.transcoder.TranscoderFactory;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class KryoOptionsTest {

  @Test
  void theFactoryIsInstalledUnderItsId() {
    assertThat(ServiceLoader.load(TranscoderFactory.class))
        .filteredOn(factory -> factory.id().equals("kryo"))
        .hasExactlyElementsOfTypes(KryoTranscoderFactory.class);
  }

  @Test
  void withoutOptionsSessionsSurviveChangedClasses() {
    assertThat(parsed(Map.of()))
        .isEqualTo(new KryoOptions(ClassEvolution.COMPATIBLE, List.of(), false));
  }

  @Test
  void allOptionsAreTaken() {
    assertThat(
            parsed(
                Map.of(
                    "classEvolution", "strict",
                    "customConverter", "com.shop.A, com.shop.B",
                    "copyCollectionsForSerialization", "true")))
        .isEqualTo(
            new KryoOptions(ClassEvolution.STRICT, List.of("com.shop.A", "com.shop.B"), true));
  }

  @Test
  void aWrongOptionStopsTheStart() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Codec.with(Map.of("bufferSize", "1")))
        .withMessage(
            "unknown option \"bufferSize\" (it has classEvolution,"
                + " copyCollectionsForSerialization, customConverter)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Codec.with(Map.of("classEvolution", "yes")))
        .withMessage("classEvolution \"yes\": must be compatible, strict or none");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Codec.with(Map.of("copyCollectionsForSerialization", "1")))
        .withMessage("copyCollectionsForSerialization \"1\": must be true or false");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Codec.with(Map.of("customConverter", "com.shop.None")))
        .withMessage("customConverter \"com.shop.None\": the web application has no such class");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Codec.with(Map.of("customConverter", "java.lang.String")))
        .withMessageContaining("must implement " + KryoCustomization.class.getName());
  }

  private static KryoOptions parsed(Map<String, String> options) {
    return KryoOptions.of(
        new TranscoderConfiguration(
            KryoOptionsTest.class.getClassLoader(),
            options,
            ClassFilter.standard(),
            Limits.standard()));
  }
}

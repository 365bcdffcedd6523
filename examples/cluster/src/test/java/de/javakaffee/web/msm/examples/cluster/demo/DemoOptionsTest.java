package de.javakaffee.web.msm.examples.cluster.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.javakaffee.web.msm.examples.cluster.Version;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DemoOptionsTest {
  private static final List<String> INSTALLED = List.of("java", "kryo");

  private static DemoOptions parse(String... arguments) {
    return DemoOptions.parse(arguments, INSTALLED);
  }

  @Test
  void withoutArgumentsItIsTheNewestTomcatAndJavaSerializationForAPerson() {
    assertThat(parse()).isEqualTo(new DemoOptions(Version.TOMCAT_11, "java", false));
  }

  @Test
  void everyOptionIsUnderstood() {
    assertThat(parse("--scripted", "--transcoder", "kryo", "--tomcat", "10.1"))
        .isEqualTo(new DemoOptions(Version.TOMCAT_10, "kryo", true));
    assertThat(parse("--tomcat", "9").tomcat()).isEqualTo(Version.TOMCAT_9);
  }

  @Test
  void whatIsNotUnderstoodIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parse("--transcoder", "xml"))
        .withMessage("transcoder \"xml\": not installed (installed: java, kryo)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parse("--tomcat", "8.5"))
        .withMessage("Tomcat \"8.5\": there is none (expected 9, 10.1 or 11)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parse("--tomcat"))
        .withMessage("--tomcat: a value must follow");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parse("--verbose"))
        .withMessage("there is no option --verbose");
  }
}

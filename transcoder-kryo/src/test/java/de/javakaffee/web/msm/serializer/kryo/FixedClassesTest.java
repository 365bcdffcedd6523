package de.javakaffee.web.msm.serializer.kryo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The numbers of classes in stored bytes. */
class FixedClassesTest {

  @Test
  void noNumberHasChangedItsMeaning() throws Exception {
    List<String> now =
        FixedClasses.IN_ORDER.stream()
            .map(entry -> entry.id() + " " + meaningOf(entry))
            .collect(Collectors.toList());
    try (InputStream golden = FixedClassesTest.class.getResourceAsStream("/fixed-classes.txt")) {
      String text = new String(golden.readAllBytes(), StandardCharsets.UTF_8);

      assertThat(now).containsExactlyElementsOf(text.lines().toList());
    }
  }

  private static String meaningOf(FixedClasses.Entry entry) {
    return entry.id() == FixedClasses.SHELL.id() ? "objects in shells" : entry.type().getTypeName();
  }
}

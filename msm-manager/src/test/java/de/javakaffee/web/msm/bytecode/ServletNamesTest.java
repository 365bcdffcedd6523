package de.javakaffee.web.msm.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.JavaSerializationTranscoderFactory;
import de.javakaffee.web.msm.MemcachedBackupSessionManager;
import de.javakaffee.web.msm.transcoder.Transcoder;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The servlet API is javax on Tomcat 9 and jakarta later: our bytecode names neither of them. */
final class ServletNamesTest {
  private static final List<String> FORBIDDEN =
      List.of("javax/servlet", "jakarta/servlet", "javax.servlet", "jakarta.servlet");

  @ParameterizedTest
  @ValueSource(
      classes = {
        MemcachedBackupSessionManager.class,
        Transcoder.class,
        JavaSerializationTranscoderFactory.class
      })
  void noConstantNamesTheServletApi(Class<?> oneOfTheModule) {
    List<ClassFile> files = ClassFiles.besides(oneOfTheModule);
    assertThat(files).isNotEmpty();
    assertThat(naming(files)).isEmpty();
  }

  @Test
  void aConstantThatNamesItIsFound() {
    assertThat(naming(ClassFiles.besides(ServletNamesTest.class)))
        .contains("de/javakaffee/web/msm/bytecode/ServletNamesTest: javax/servlet");
  }

  private static Set<String> naming(List<ClassFile> files) {
    Set<String> naming = new TreeSet<>();
    for (ClassFile file : files) {
      for (String constant : file.constants()) {
        if (FORBIDDEN.stream().anyMatch(constant::contains)) {
          naming.add(file.name() + ": " + constant);
        }
      }
    }
    return naming;
  }
}

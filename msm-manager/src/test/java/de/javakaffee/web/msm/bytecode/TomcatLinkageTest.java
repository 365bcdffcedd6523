package de.javakaffee.web.msm.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.MemcachedBackupSessionManager;
import de.javakaffee.web.msm.bytecode.ClassFile.Reference;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One jar for three Tomcats: whatever it refers to is there in each of them. */
final class TomcatLinkageTest {
  private static final Path TOMCATS = Path.of(System.getProperty("basedir", "."), "target/tomcats");

  private static List<ClassFile> tomcat(String line) {
    return ClassFiles.inJarsOf(TOMCATS.resolve(System.getProperty("catalina." + line)));
  }

  private static List<ClassFile> manager() {
    return ClassFiles.besides(MemcachedBackupSessionManager.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"9.0", "10.1", "11.0"})
  void everyReferenceResolves(String line) {
    assertThat(new Linker(manager(), tomcat(line)).problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"9.0", "10.1", "11.0"})
  void fieldsThatAreReachedByTheirNamesAreThere(String line) {
    Linker linker = new Linker(manager(), tomcat(line));
    assertThat(
            linker.declares(
                new Reference(
                    "org/apache/coyote/Response", "hook", "Lorg/apache/coyote/ActionHook;")))
        .isTrue();
    assertThat(
            linker.declares(
                new Reference(
                    "org/apache/catalina/connector/Request",
                    "session",
                    "Lorg/apache/catalina/Session;")))
        .isTrue();
  }

  @Test
  void whatOnlyTomcat11HasIsMissingElsewhere() {
    Reference isNew = new Reference("org/apache/catalina/Session", "isNew", "()Z");
    assertThat(new Linker(manager(), tomcat("9.0")).resolves(isNew)).isFalse();
    assertThat(new Linker(manager(), tomcat("11.0")).resolves(isNew)).isTrue();
  }

  @Test
  void inheritedMembersResolve() {
    Linker linker = new Linker(manager(), tomcat("9.0"));
    String session = "de/javakaffee/web/msm/BackupSession";
    assertThat(linker.resolves(new Reference(session, "setValid", "(Z)V"))).isTrue();
    assertThat(linker.resolves(new Reference(session, "hashCode", "()I"))).isTrue();
    assertThat(linker.resolves(new Reference(session, "setValid", "(I)V"))).isFalse();
  }

  @Test
  void withoutTomcatNothingResolves() {
    assertThat(new Linker(manager(), List.of()).problems())
        .contains(
            "de/javakaffee/web/msm/BackupSession: no class"
                + " org/apache/catalina/session/StandardSession");
  }
}

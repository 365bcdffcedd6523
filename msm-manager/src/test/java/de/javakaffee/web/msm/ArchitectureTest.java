package de.javakaffee.web.msm;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import de.javakaffee.web.msm.transcoder.Transcoder;
import java.net.URL;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may know what. {@code ARCHITECTURE.md} tells why. */
final class ArchitectureTest {
  private static final String TOMCAT_SIDE = "de.javakaffee.web.msm";
  private static final String CLIENT = "de.javakaffee.web.msm.memcached";

  private static final JavaClasses MANAGER =
      new ClassFileImporter().importUrl(placeOf(MemcachedBackupSessionManager.class));

  private static final JavaClasses MANAGER_AND_API =
      new ClassFileImporter()
          .importUrls(
              List.of(placeOf(MemcachedBackupSessionManager.class), placeOf(Transcoder.class)));

  private static URL placeOf(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation();
  }

  @Test
  void theClassesOfManagerAndApiAreLookedAt() {
    assertThat(MANAGER.contain(MemcachedBackupSessionManager.class)).isTrue();
    assertThat(MANAGER.contain(ArchitectureTest.class)).isFalse();
    assertThat(MANAGER_AND_API.contain(Transcoder.class)).isTrue();
  }

  @Test
  void onlyTheTomcatSideKnowsTomcat() {
    noClasses()
        .that(not(resideInAPackage(TOMCAT_SIDE)))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache..")
        .check(MANAGER);
  }

  @Test
  void theTomcatSideKnowsOfApacheOnlyTomcat() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.apache..")
                .and(
                    not(
                        resideInAnyPackage(
                            "org.apache.catalina..",
                            "org.apache.coyote..",
                            "org.apache.tomcat.."))))
        .check(MANAGER);
  }

  @Test
  void onlyTheClientOpensSockets() {
    noClasses()
        .that(not(resideInAPackage(CLIENT)))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net..", "java.nio.channels..", "javax.net..")
        .check(MANAGER);
  }

  @Test
  void noPackageDependsOnItselfThroughOthers() {
    slices().matching("de.javakaffee.web.(**)").should().beFreeOfCycles().check(MANAGER_AND_API);
  }

  @Test
  void nobodyKnowsTheServletApi() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javax.servlet..", "jakarta.servlet..")
        .check(MANAGER);
  }

  @Test
  void nothingSleeps() {
    noClasses().should().callMethod(Thread.class, "sleep", long.class).check(MANAGER_AND_API);
  }
}

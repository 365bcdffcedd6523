package de.javakaffee.web.msm.examples.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
final class WatchdogIT {

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void noServerOutlivesTheProgramThatStartedIt(boolean killed) throws Exception {
    Process program = start();
    try (BufferedReader output = program.inputReader(StandardCharsets.UTF_8)) {
      assertThat(output.lines().anyMatch("frozen"::equals)).isTrue();
      List<ProcessHandle> servers = program.descendants().toList();
      assertThat(servers).as("Tomcat, memcached, the watchdog").hasSizeGreaterThanOrEqualTo(3);
      if (killed) {
        program.destroyForcibly();
      } else {
        program.destroy();
      }
      for (ProcessHandle server : servers) {
        server.onExit().get(20, TimeUnit.SECONDS);
      }
    } finally {
      program.destroyForcibly();
    }
  }

  private static Process start() throws Exception {
    Path testClasses = BuildFiles.ofThisBuild().target().resolve("test-classes");
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            BuildFiles.codeOfThisModule() + File.pathSeparator + testClasses,
            WatchedCluster.class.getName())
        .redirectErrorStream(true)
        .start();
  }
}

package de.javakaffee.web.msm.examples.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProgramsTest {

  @Test
  void theFirstFolderWithTheProgramWins(@TempDir Path folder) throws IOException {
    Path first = Files.createDirectory(folder.resolve("first"));
    Path second = Files.createDirectory(folder.resolve("second"));
    Files.createFile(first.resolve("nginx"));
    Path program = Files.createFile(second.resolve("nginx"));
    assertThat(program.toFile().setExecutable(true)).isTrue();
    Programs programs = new Programs(List.of(first, second), List.of("nginx"));
    assertThat(programs.find("nginx")).contains(program);
    assertThat(programs.find("memcached")).isEmpty();
  }

  @Test
  void nothingStandsInForWhatIsRequired() {
    Programs programs = new Programs(List.of(), List.of("memcached", "nginx"));
    assertThatThrownBy(() -> programs.find("nginx"))
        .isInstanceOf(ClusterException.class)
        .hasMessage("nginx is not installed, but MSM_TESTS_REQUIRE names it");
    assertThat(programs.find("chromium")).isEmpty();
  }
}

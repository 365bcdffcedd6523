package de.javakaffee.web.msm.transcoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledTranscodersTest {
  private static final String HERE = InstalledTranscodersTest.class.getName();

  private final Path folder;

  InstalledTranscodersTest(@TempDir Path folder) {
    this.folder = folder;
  }

  /** What every factory of these tests makes. */
  private static final class NoTranscoder implements Transcoder {
    @Override
    public byte[] encode(Map<String, Object> attributes) {
      return new byte[0];
    }

    @Override
    public Map<String, Object> decode(byte[] bytes) {
      return Map.of();
    }
  }

  public abstract static class Named implements TranscoderFactory {
    private final String id;

    Named(String id) {
      this.id = id;
    }

    @Override
    public String id() {
      return id;
    }

    @Override
    public Transcoder create(TranscoderConfiguration configuration) {
      return new NoTranscoder();
    }
  }

  public static final class Zebra extends Named {
    public Zebra() {
      super("zebra");
    }
  }

  public static final class Ant extends Named {
    public Ant() {
      super("ant-2");
    }
  }

  public static final class OtherAnt extends Named {
    public OtherAnt() {
      super("ant-2");
    }
  }

  public static final class BadId extends Named {
    public BadId() {
      super("Ant 2");
    }
  }

  @Test
  void aFactoryIsFoundByIdAndByClassName() throws IOException {
    InstalledTranscoders installed = installed("Zebra", "Ant");

    assertThat(installed.named("ant-2")).isInstanceOf(Ant.class);
    assertThat(installed.named(HERE + "$Zebra")).isInstanceOf(Zebra.class);
    assertThat(installed.withId("zebra")).containsInstanceOf(Zebra.class);
    assertThat(installed.withId(HERE + "$Zebra")).isEmpty();
  }

  @Test
  void anUnknownNameListsWhatIsInstalled() throws IOException {
    InstalledTranscoders installed = installed("Zebra", "Ant");

    assertThatThrownBy(() -> installed.named("kryo"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "transcoderFactoryClass \"kryo\": no such transcoder is installed (installed: ant-2 = "
                + HERE
                + "$Ant, zebra = "
                + HERE
                + "$Zebra)");
  }

  @Test
  void whereNothingIsInstalledTheMessageSaysSo() throws IOException {
    InstalledTranscoders installed = installed();

    assertThat(installed.withId("java")).isEmpty();
    assertThatThrownBy(() -> installed.named("java"))
        .hasMessage(
            "transcoderFactoryClass \"java\": no such transcoder is installed (installed: none)");
  }

  @Test
  void twoFactoriesWithOneIdAreRefused() {
    assertThatThrownBy(() -> installed("Ant", "OtherAnt"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("id \"ant-2\" is claimed by " + HERE + "$Ant and " + HERE + "$OtherAnt");
  }

  @Test
  void aFactoryListedTwiceIsOne() throws IOException {
    assertThat(installed("Ant", "Ant").named("ant-2")).isInstanceOf(Ant.class);
  }

  @Test
  void aMalformedIdIsRefusedWithTheRule() {
    assertThatThrownBy(() -> installed("BadId"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(HERE + "$BadId: id \"Ant 2\" does not match [a-z][a-z0-9-]{0,31}");
  }

  @Test
  void aListedClassThatIsMissingIsReported() {
    assertThatThrownBy(() -> installed("Gone"))
        .isInstanceOf(ServiceConfigurationError.class)
        .hasMessageContaining(HERE + "$Gone not found");
  }

  private InstalledTranscoders installed(String... simpleNames) throws IOException {
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.write(
        services.resolve(TranscoderFactory.class.getName()),
        List.of(simpleNames).stream().map(name -> HERE + "$" + name).toList());
    URL[] urls = {folder.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(urls, getClass().getClassLoader())) {
      return InstalledTranscoders.foundBy(loader);
    }
  }
}

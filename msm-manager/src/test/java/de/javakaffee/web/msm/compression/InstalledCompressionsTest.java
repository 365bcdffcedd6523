package de.javakaffee.web.msm.compression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.javakaffee.web.msm.frame.Frame;
import de.javakaffee.web.msm.frame.FrameCompression;
import de.javakaffee.web.msm.settings.CompressionKind;
import de.javakaffee.web.msm.settings.CompressionSettings;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class InstalledCompressionsTest {
  private static final Frame FRAME = new Frame("kryo", false, false, new byte[2048]);

  @ParameterizedTest
  @EnumSource(names = {"LZ4", "ZSTD"})
  void whatOneWritesEveryoneReads(CompressionKind kind) throws Exception {
    Frame stored =
        InstalledCompressions.of(new CompressionSettings(kind, 2048, 1)).compressed(FRAME);

    assertThat(stored.isCompressed()).isTrue();
    assertThat(InstalledCompressions.toRead().plain(stored)).isEqualTo(FRAME);
    for (CompressionKind other : CompressionKind.values()) {
      FrameCompression reader = InstalledCompressions.of(new CompressionSettings(other, 1, 1));
      assertThat(reader.plain(stored)).isEqualTo(FRAME);
    }
  }

  @Test
  void noneCompressesNothing() {
    CompressionSettings none = new CompressionSettings(CompressionKind.NONE, 1, 1);

    assertThat(InstalledCompressions.of(none).compressed(FRAME)).isSameAs(FRAME);
    assertThat(InstalledCompressions.toRead().compressed(FRAME)).isSameAs(FRAME);
  }

  @Test
  void withoutItsLibraryZstandardStopsTheStartAndTheOthersWork() throws Exception {
    try (WithoutZstd loader = new WithoutZstd()) {
      assertThat(compressedBy(loader, CompressionKind.LZ4)).isEqualTo("1");
      assertThat(compressedBy(loader, CompressionKind.NONE)).isEqualTo("0");
      assertThatThrownBy(() -> compressedBy(loader, CompressionKind.ZSTD))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith(
              "compression \"zstd\": zstd-jni cannot be used here, its jar is in lib-zstd");
    }
  }

  /** Run in the other class loader: how a frame is compressed with these settings. */
  @SuppressWarnings("unused") // called by reflection
  private static String compression(String kind) {
    return String.valueOf(
        InstalledCompressions.of(new CompressionSettings(CompressionKind.valueOf(kind), 1, 1))
            .compressed(new Frame("kryo", false, false, new byte[2048]))
            .compression());
  }

  private static Object compressedBy(ClassLoader loader, CompressionKind kind) throws Exception {
    try {
      Method compression =
          loader
              .loadClass(InstalledCompressionsTest.class.getName())
              .getDeclaredMethod("compression", String.class);
      compression.setAccessible(true);
      return compression.invoke(null, kind.name());
    } catch (InvocationTargetException e) {
      throw (Exception) e.getCause();
    }
  }

  /** The class path of this test, but for zstd-jni. */
  private static final class WithoutZstd extends URLClassLoader {

    WithoutZstd() throws IOException {
      super(
          new URL[] {
            location(InstalledCompressions.class),
            location(InstalledCompressionsTest.class),
            location(Frame.class),
            location(net.jpountz.lz4.LZ4Factory.class)
          },
          ClassLoader.getPlatformClassLoader());
    }

    private static URL location(Class<?> type) {
      return type.getProtectionDomain().getCodeSource().getLocation();
    }
  }
}

package de.javakaffee.web.msm.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How objects that Java serialization writes in ways of their own are shown. */
@SuppressWarnings("unused") // only serializers read the fields
final class JavaTreesTest {
  private static final String HERE = "de.javakaffee.web.msm.inspect.JavaTreesTest$";

  private final Path folder;

  JavaTreesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  static class Base implements Serializable {
    private static final long serialVersionUID = 1L;
    private final int number = 1;
  }

  static final class Derived extends Base {
    private static final long serialVersionUID = 1L;
    private final int number = 2;
  }

  /** Writes its fields, and a number by itself. */
  static final class Counted implements Serializable {
    private static final long serialVersionUID = 1L;
    private final String text = "counted";

    private void writeObject(ObjectOutputStream out) throws IOException {
      out.defaultWriteObject();
      out.writeInt(7);
      out.writeObject("more");
    }
  }

  /** Does not write the field that it describes. */
  static final class Careless implements Serializable {
    private static final long serialVersionUID = 1L;
    private final String text = "never written";
    private final long number = 5;

    private void writeObject(ObjectOutputStream out) throws IOException {
      out.writeUTF("by hand");
    }
  }

  static final class Handler implements InvocationHandler, Serializable {
    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) {
      return null;
    }
  }

  @Test
  void aFieldThatHidesOneOfASuperclassIsToldFromIt() throws Exception {
    assertThat(shown(new Derived()))
        .isEqualTo(
            """
            it: %1$sDerived
              %1$sBase.number: 1
              number: 2
            """
                .formatted(HERE));
  }

  @Test
  void whatAClassWroteItselfIsToldWithItsBytes() throws Exception {
    assertThat(shown(new Counted()))
        .isEqualTo(
            """
            it: %1$sCounted
              text: "counted"
              (4 bytes that %1$sCounted wrote itself: 00000007 "....")
              written 0: "more"
            """
                .formatted(HERE));
  }

  @Test
  void aClassThatDoesNotWriteItsFieldsIsUnderstood() throws Exception {
    assertThat(shown(new Careless()))
        .isEqualTo(
            """
            it: %1$sCareless
              (9 bytes that %1$sCareless wrote itself: 000762792068616e64 "..by hand")
            """
                .formatted(HERE));
  }

  @Test
  void aProxyIsShownByItsInterfacesAndItsHandler() throws Exception {
    Object proxy =
        Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {Runnable.class}, new Handler());

    assertThat(shown(proxy))
        .isEqualTo(
            """
            it: java.lang.reflect.Proxy
              (implements java.lang.Runnable)
              h: %sHandler
            """
                .formatted(HERE));
  }

  @Test
  void innardsOfContainersAreNotShown() throws Exception {
    assertThat(shown(new ConcurrentHashMap<>(Map.of("a", 1))))
        .isEqualTo(
            """
            it: java.util.concurrent.ConcurrentHashMap
              ["a"]: 1
            """);
    assertThat(shown(Map.of("a", 1)))
        .isEqualTo(
            """
            it: java.util.CollSer
              (Map.of)
              ["a"]: 1
            """);
  }

  @Test
  void valuesOfTheJdkAreTexts() throws Exception {
    UUID id = new UUID(1, 2);
    ZonedDateTime time = ZonedDateTime.of(2026, 1, 31, 10, 15, 0, 0, ZoneId.of("Europe/Berlin"));

    assertThat(shown(new Object[] {id, time, Locale.CANADA_FRENCH, 'x', new byte[] {1, -1}}))
        .isEqualTo(
            """
            it: [Ljava.lang.Object;
              0: 00000000-0000-0001-0000-000000000002 (java.util.UUID)
              1: 2026-01-31T10:15+01:00[Europe/Berlin] (java.time.ZonedDateTime)
              2: fr_CA (java.util.Locale)
              3: x (java.lang.Character)
              4: [B 01ff
            """);
  }

  @Test
  void longTextsAreReadAndShortened() throws Exception {
    assertThat(shown("x".repeat(70_000)))
        .isEqualTo("it: \"" + "x".repeat(500) + "\"... (70000 characters)\n");
  }

  private String shown(Object value) throws Exception {
    byte[] content = StoredShop.transcoder("java").encode(Map.of("it", value));
    Path file = Files.write(folder.resolve("content.bin"), content);
    Run run = Run.of("--file", file.toString(), "--transcoder", "java");
    assertThat(run.error()).isEmpty();
    assertThat(run.exitCode()).isZero();
    return run.out();
  }
}

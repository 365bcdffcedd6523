package de.javakaffee.web.msm.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whichever transcoder stored a value: people see the same. */
final class ShownAlikeTest {
  private static final List<String> TRANSCODERS = List.of("java", "kryo", "javolution", "protobuf");

  private final Path folder;

  ShownAlikeTest(@TempDir Path folder) {
    this.folder = folder;
  }

  /** Writes its field, and more by itself. */
  static final class Counted implements Serializable {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("unused") // only serializers read it
    private final int number = 1;

    private void writeObject(ObjectOutputStream out) throws IOException {
      out.defaultWriteObject();
      out.writeInt(7);
      out.writeObject("more");
    }
  }

  @Test
  void arraysOfPrimitivesAreOneValue() throws Exception {
    int[] shared = {4};

    assertShown(
        List.of(
            new int[] {1, 2, 3},
            new byte[] {0x0A, -1},
            new boolean[] {true, false},
            new char[] {'a', '\u001b'},
            new double[] {0.5},
            new long[0],
            shared,
            shared),
        """
          0: [I [1, 2, 3]
          1: [B 0aff
          2: [Z [true, false]
          3: [C [a, \\u001B]
          4: [D [0.5]
          5: [J []
          6: [I #1
            value: [I [4]
          7: -> #1
        """);
  }

  @Test
  void longArraysAreCutAndCounted() throws Exception {
    for (String transcoder : TRANSCODERS) {
      assertThat(shown(transcoder, new int[20_000], "--text", "100000"))
          .as(transcoder)
          .endsWith(", 0, 0, ... of 20000]\n");
      assertThat(shown(transcoder, new byte[20_000], "--text", "100000"))
          .as(transcoder)
          .endsWith("0000 ... of 20000 bytes\n");
    }
  }

  @Test
  void elementsHaveAnIndexAndEntriesAKeyAndAValue() throws Exception {
    Map<String, Object> linked = new LinkedHashMap<>();
    linked.put("size", "L");
    linked.put("none", null);

    assertShown(
        List.of(
            new Object[] {"x", null},
            linked,
            new TreeMap<>(Map.of(1, 'c')),
            new ConcurrentHashMap<>(Map.of("a", true)),
            Collections.unmodifiableList(new ArrayList<>(List.of("y")))),
        """
          0: [Ljava.lang.Object;
            0: "x"
            1: null
          1: java.util.LinkedHashMap
            ["size"]: "L"
            ["none"]: null
          2: java.util.TreeMap
            [1]: c (java.lang.Character)
          3: java.util.concurrent.ConcurrentHashMap
            ["a"]: true
          4: java.util.Collections$UnmodifiableList
            c: java.util.ArrayList #1
              0: "y"
            list: -> #1
        """);
  }

  @Test
  @SuppressWarnings("JavaUtilDate") // sessions hold them
  void onlyWhatCanChangeHasANumber() throws Exception {
    BigDecimal price = new BigDecimal("4.90");
    LocalDate day = LocalDate.of(2026, 1, 31);
    Date date = new Date(1);

    assertShown(
        List.of(price, price, day, day, date, date),
        """
          0: 4.90 (java.math.BigDecimal)
          1: 4.90 (java.math.BigDecimal)
          2: 2026-01-31 (java.time.LocalDate)
          3: 2026-01-31 (java.time.LocalDate)
          4: java.util.Date #1
            value: 1970-01-01T00:00:00.001Z (java.util.Date)
          5: -> #1
        """);
  }

  @Test
  void whatAClassWroteItselfIsARemark() throws Exception {
    String name = Counted.class.getName();

    assertShown(
        List.of(new Counted()),
        """
          0: %1$s
            number: 1
            (4 bytes that %1$s wrote itself: 00000007 "....")
            written 0: "more"
        """
            .formatted(name));
  }

  private void assertShown(List<?> elements, String expected) throws Exception {
    for (String transcoder : TRANSCODERS) {
      assertThat(shown(transcoder, new ArrayList<>(elements)))
          .as(transcoder)
          .isEqualTo("it: java.util.ArrayList\n" + expected);
    }
  }

  private String shown(String transcoder, Object value, String... options) throws Exception {
    byte[] content = StoredShop.transcoder(transcoder).encode(Map.of("it", value));
    Path file = Files.write(folder.resolve("content.bin"), content);
    List<String> arguments =
        new ArrayList<>(List.of("--file", file.toString(), "--transcoder", transcoder));
    arguments.addAll(Arrays.asList(options));
    Run run = Run.of(arguments.toArray(String[]::new));
    assertThat(run.error()).isEmpty();
    assertThat(run.exitCode()).isZero();
    return run.out();
  }
}

package de.javakaffee.web.msm.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.javakaffee.web.msm.transcoder.ContentVisitor;
import de.javakaffee.web.msm.transcoder.Limits;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamConstants;
import java.io.Serializable;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** What is told of Java serialization streams. */
class ShellViewTest {
  private static final int HEADER = 4;
  private static final String PREFIX = ShellViewTest.class.getName() + "$";

  static class Base implements Serializable {
    private static final long serialVersionUID = 1L;
    int number = 1;
  }

  @SuppressWarnings("HidingField") // applications do it
  static class Shadowing extends Base {
    private static final long serialVersionUID = 1L;
    long number = 2;
  }

  /** Does not write its fields, though it should. */
  static class Silent implements Serializable {
    private static final long serialVersionUID = 1L;
    int number = 1;

    @SuppressWarnings("UnusedVariable")
    private void writeObject(ObjectOutputStream out) throws IOException {
      out.writeUTF("ada");
    }
  }

  /** Tells each event in a line. */
  private static final class Lines implements ContentVisitor {
    final List<String> lines = new ArrayList<>();

    @Override
    public void name(String name) {
      lines.add(name + ":");
    }

    @Override
    public void value(String type, String text) {
      lines.add(type + " " + text);
    }

    @Override
    public void begin(String label, String type) {
      lines.add("#" + label + " " + type.replace(PREFIX, ""));
    }

    @Override
    public void reference(String label) {
      lines.add("->" + label);
    }

    @Override
    public void remark(String text) {
      lines.add(text.replace(PREFIX, ""));
    }

    @Override
    public void end() {
      lines.add("end");
    }
  }

  private static byte[] written(Object... objects) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      for (Object object : objects) {
        out.writeObject(object);
      }
    }
    byte[] all = bytes.toByteArray();
    return Arrays.copyOfRange(all, HEADER, all.length);
  }

  private static List<String> told(byte[] bytes, List<String> labels, String meant)
      throws IOException {
    Lines lines = new Lines();
    Tale.tell(
        lines,
        tale -> {
          ShellView view =
              new ShellView(
                  bytes,
                  labels,
                  meant,
                  Limits.standard(),
                  tale,
                  () -> tale.value("child", "left out"));
          while (view.next()) {
            // nothing else is to be done
          }
          view.over();
        });
    return lines.lines;
  }

  private static List<String> told(Object object) throws IOException {
    return told(written(object), List.of("a"), "a");
  }

  @Test
  void aFieldThatASubclassHasTooIsToldWithItsClass() throws IOException {
    assertEquals(
        List.of("#a Shadowing", PREFIX + "Base.number:", "int 1", "number:", "long 2", "end"),
        told(new Shadowing()));
  }

  @Test
  void aClassThatDoesNotWriteItsFieldsIsToldNevertheless() throws IOException {
    assertEquals(
        List.of("#a Silent", "5 bytes that Silent wrote itself: 0003616461 \"..ada\"", "end"),
        told(new Silent()));
  }

  @Test
  @SuppressWarnings("JavaUtilDate") // sessions hold them
  void valuesOfTheJdkAreTextAndContainersHaveEntries() throws IOException {
    TreeMap<String, Object> map = new TreeMap<>();
    map.put("day", LocalDate.of(2026, 11, 22));
    map.put("date", new Date(0));

    assertEquals(
        List.of(
            "#a java.util.TreeMap",
            "key:",
            "java.lang.String date",
            "value:",
            "java.util.Date 1970-01-01T00:00:00Z",
            "key:",
            "java.lang.String day",
            "value:",
            "java.time.LocalDate 2026-11-22",
            "end"),
        told(map));
  }

  @Test
  void whatCannotChangeIsToldAgainAndWhatCanIsReferredTo() throws IOException {
    BigDecimal price = new BigDecimal("-4.90");

    assertEquals(
        List.of(
            "#a [Ljava.lang.Object;",
            "0:",
            "java.math.BigDecimal -4.90",
            "1:",
            "java.math.BigDecimal -4.90",
            "2:",
            "java.math.BigInteger -490",
            "end"),
        told(new Object[] {price, price, price.unscaledValue()}));
    int[] numbers = {1, 2};
    assertEquals(
        List.of(
            "#a [[I",
            "0:",
            "#a:3 [I",
            "value:",
            "[I [1, 2]",
            "end",
            "1:",
            "->a:3",
            "2:",
            "[I []",
            "end"),
        told(new int[][] {numbers, numbers, {}}));
  }

  @Test
  void innardsOfConcurrentMapsAreNotToldButOfForgedOnesTheyAre() throws IOException {
    byte[] bytes = written(new ConcurrentHashMap<>(Map.of("a", 1)));

    assertEquals(
        List.of(
            "#a java.util.concurrent.ConcurrentHashMap",
            "key:",
            "java.lang.String a",
            "value:",
            "java.lang.Integer 1",
            "end"),
        told(bytes, List.of("a"), "a"));
    int factor = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("?@\0\0");
    bytes[factor + 1] = 0;
    assertTrue(told(bytes, List.of("a"), "a").contains("segments:"));
  }

  @Test
  void whatIsNotQuiteAValueIsToldInParts() throws IOException {
    byte[] bytes = written(new UUID(1, 2));
    String name = "leastSigBits";
    int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(name);
    bytes[at] = 'L';

    assertEquals(
        List.of("#a java.util.UUID", "LeastSigBits:", "long 2", "mostSigBits:", "long 1", "end"),
        told(bytes, List.of("a"), "a"));
    bytes = written(Locale.CANADA_FRENCH);
    assertEquals(List.of("java.util.Locale fr_CA"), told(bytes, List.of("a"), "a"));
    bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf("hashcode")] = 'H';
    assertTrue(told(bytes, List.of("a"), "a").contains("Hashcode:"));
  }

  @Test
  void objectsThatDoNotHoldEachOtherAreToldAsAGroup() throws IOException {
    assertEquals(
        List.of(
            "#b+ [Ljava.lang.Object;",
            "objects that hold each other, stored together",
            "0:",
            "#a Base",
            "number:",
            "int 1",
            "end",
            "1:",
            "#b Base",
            "number:",
            "int 1",
            "end",
            "meant here:",
            "->b",
            "end"),
        told(written(new Base(), new Base()), List.of("a", "b"), "b"));
  }

  @Test
  void aLongTextIsToldWhole() throws IOException {
    String text = "\u00e4\u4e16x\0".repeat(20_000);

    assertEquals(List.of("java.lang.String " + text), told(text));
  }

  @Test
  void aLongTextIsNotToldWithoutEnd() throws IOException {
    String text = "x".repeat(100_000);
    Object[] many = new Object[1_000];
    Arrays.fill(many, text);

    List<String> told = told(many);

    assertTrue(told.contains("java.lang.String " + text));
    assertEquals("java.lang.String (a text of 100000 characters again)", told.get(2_000));
  }

  @Test
  void aClassThatIsItsOwnSuperclassIsRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeByte(ObjectStreamConstants.TC_OBJECT);
    out.writeByte(ObjectStreamConstants.TC_CLASSDESC);
    out.writeUTF("app.Ouroboros");
    out.writeLong(1);
    out.writeByte(ObjectStreamConstants.SC_SERIALIZABLE);
    out.writeShort(0);
    out.writeByte(ObjectStreamConstants.TC_ENDBLOCKDATA);
    out.writeByte(ObjectStreamConstants.TC_REFERENCE);
    out.writeInt(ObjectStreamConstants.baseWireHandle);

    assertThrows(IOException.class, () -> told(bytes.toByteArray(), List.of("a"), "a"));
  }

  @Test
  void whereverBytesAreCutOffItIsSaid() throws IOException {
    byte[] bytes = written(List.of(new Shadowing(), "text", 1, LocalDate.EPOCH));

    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThrows(IOException.class, () -> told(cut, List.of("a"), "a"));
    }
  }
}

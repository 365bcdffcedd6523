package de.javakaffee.web.msm.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class ScalarCodecTest {

  static Stream<Object> scalars() {
    return Stream.of(
        "",
        "Grüße, 買い物 \uD83D\uDED2",
        "\uD83D",
        "half \uDED2 a pair",
        "long ".repeat(20_000),
        true,
        false,
        Byte.MIN_VALUE,
        Short.MAX_VALUE,
        'ß',
        '\uD800',
        Integer.MIN_VALUE,
        42,
        Long.MAX_VALUE,
        0f,
        1.5f,
        -0.0,
        Double.NEGATIVE_INFINITY,
        BigInteger.ZERO,
        BigInteger.ONE.shiftLeft(4_000).negate(),
        BigInteger.valueOf(128),
        new BigDecimal("1.50"),
        new BigDecimal("-1.5000"),
        new BigDecimal(BigInteger.TEN, Integer.MIN_VALUE),
        UUID.fromString("c0ffee00-1234-4abc-8def-0123456789ab"));
  }

  @ParameterizedTest
  @MethodSource("scalars")
  void everyScalarComesBackAsItWas(Object value) throws TranscodingException {
    assertThat(ScalarCodec.isScalar(value)).isTrue();

    Object decoded = ScalarCodec.decode(ScalarCodec.encode(value));

    assertThat(decoded).isEqualTo(value).hasSameClassAs(value);
  }

  @ParameterizedTest
  @MethodSource("scalars")
  void everyTruncationIsRefusedOrIsAnotherWholeValue(Object value) {
    byte[] bytes = ScalarCodec.encode(value);
    for (int length = 0; length < Math.min(bytes.length, 600); length++) {
      assertDamagedOrCanonical(Arrays.copyOf(bytes, length));
    }
  }

  @Test
  void seededMutationsAreRefusedOrAreOtherValues() {
    Random random = new Random(20261122);
    List<Object> values = scalars().filter(value -> !value.toString().startsWith("long")).toList();
    for (int i = 0; i < 5_000; i++) {
      byte[] bytes = ScalarCodec.encode(values.get(random.nextInt(values.size())));
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      assertDamagedOrCanonical(bytes);
    }
  }

  private static void assertDamagedOrCanonical(byte[] bytes) {
    try {
      assertThat(ScalarCodec.encode(ScalarCodec.decode(bytes))).isEqualTo(bytes);
    } catch (TranscodingException e) {
      assertThat(e).hasMessageStartingWith("damaged scalar value: ");
    }
  }

  @Test
  void everyBitOfFloatingPointNumbersIsKept() throws TranscodingException {
    for (int bits : new int[] {0x8000_0000, 0x7FC0_0000, 0x7FC0_1234, 0xFFFF_FFFF, 1}) {
      Float value = Float.intBitsToFloat(bits);
      Float decoded = (Float) ScalarCodec.decode(ScalarCodec.encode(value));
      assertThat(Float.floatToRawIntBits(decoded)).isEqualTo(bits);
    }
    for (long bits : new long[] {Long.MIN_VALUE, 0x7FF8_0000_0000_0001L, -1L, 1L}) {
      Double value = Double.longBitsToDouble(bits);
      Double decoded = (Double) ScalarCodec.decode(ScalarCodec.encode(value));
      assertThat(Double.doubleToRawLongBits(decoded)).isEqualTo(bits);
    }
  }

  @Test
  void aGiganticScaleCostsNothing() throws TranscodingException {
    BigDecimal decoded = (BigDecimal) ScalarCodec.decode(hex("0c 80000000 01"));

    assertThat(decoded.scale()).isEqualTo(Integer.MIN_VALUE);
    assertThat(decoded.unscaledValue()).isEqualTo(BigInteger.ONE);
  }

  @Test
  void otherClassesAndSubclassesAreNoScalars() {
    BigInteger subclass =
        new BigInteger("1") {
          private static final long serialVersionUID = 1L;
        };

    for (Object value : List.of(subclass, Locale.GERMAN, Thread.State.NEW, List.of("a"))) {
      assertThat(ScalarCodec.isScalar(value)).isFalse();
      assertThatThrownBy(() -> ScalarCodec.encode(value))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(value.getClass().getName() + " is no scalar");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', '1 bytes expected, 0 left at byte 0'",
    "00, 'unknown type 0 at byte 0'",
    "0e, 'unknown type 14 at byte 0'",
    "01c3, 'no well-formed UTF-8 text at byte 1'",
    "01eda080, 'no well-formed UTF-8 text at byte 1'",
    "020041, 'no well-formed UTF-16 text at byte 1'",
    "02d83dde, 'no well-formed UTF-16 text at byte 1'",
    "0302, 'unknown flags 0x2 at byte 1'",
    "07000000, '4 bytes expected, 3 left at byte 1'",
    "070000000000, '1 bytes too many at byte 5'",
    "0b, 'an integer without or with needless bytes at byte 1'",
    "0b0001, 'an integer without or with needless bytes at byte 1'",
    "0bff80, 'an integer without or with needless bytes at byte 1'",
    "0c00000000, 'an integer without or with needless bytes at byte 5'",
    "0d00, '8 bytes expected, 1 left at byte 1'"
  })
  void damagedBytesAreRefusedWithTheirPlace(String hex, String message) {
    assertThatThrownBy(() -> ScalarCodec.decode(hex(hex)))
        .isInstanceOf(TranscodingException.class)
        .hasMessage("damaged scalar value: " + message);
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits.replace(" ", ""));
  }
}

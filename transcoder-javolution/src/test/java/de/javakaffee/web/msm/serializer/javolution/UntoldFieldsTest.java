package de.javakaffee.web.msm.serializer.javolution;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.SimpleTimeZone;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

/** Fields whose type is mostly carried as text, with values that no text tells. */
class UntoldFieldsTest {
  private final Codec codec = new Codec();

  @SuppressWarnings("UnusedVariable") // compared by reflection
  private static final class Preferences implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Locale locale = Locale.forLanguageTag("zh-Hans-CN");
    private final Locale sameLocale = locale;
    private final Locale plainLocale = Locale.GERMANY;
    private final TimeZone zone = new SimpleTimeZone(5000, "ours");
    private final BigDecimal number = new BigDecimal(BigInteger.ONE.shiftLeft(20_000));
  }

  private record Place(Locale locale) implements Serializable {}

  @Test
  void aBeanKeepsThem() throws TranscodingException {
    Preferences original = new Preferences();

    Preferences copy = (Preferences) codec.roundTrip(original);

    assertThat(copy).isNotNull().usingRecursiveComparison().isEqualTo(original);
  }

  @Test
  void aRecordKeepsThem() throws TranscodingException {
    Place original = new Place(Locale.forLanguageTag("sr-Latn"));

    assertThat(codec.roundTrip(original)).isEqualTo(original);
  }
}

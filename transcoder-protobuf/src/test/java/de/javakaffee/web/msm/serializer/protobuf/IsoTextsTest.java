package de.javakaffee.web.msm.serializer.protobuf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsoTextsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-02-29",
        "0000-01-01",
        "9999-12-31",
        "-0044-03-15",
        "+12026-01-01",
        "+999999999-12-31"
      })
  void datesAreReadAsTheJdkReadsThem(String text) {
    assertThat(IsoTexts.date(text)).isEqualTo(LocalDate.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00:00",
        "23:59",
        "10:15:30",
        "10:15:30.",
        "10:15:30.1",
        "10:15:30.120",
        "10:15:30.123456",
        "10:15:30.000000001",
        "23:59:59.999999999"
      })
  void timesAreReadAsTheJdkReadsThem(String text) {
    assertThat(IsoTexts.time(text)).isEqualTo(LocalTime.parse(text));
    String behindDate = "2026-10-25T" + text;
    assertThat(IsoTexts.dateTime(behindDate)).isEqualTo(LocalDateTime.parse(behindDate));
    for (String offset : new String[] {"Z", "+01:00", "-18:00", "+00:19:32"}) {
      String behindTime = behindDate + offset;
      assertThat(IsoTexts.offsetDateTime(behindTime)).isEqualTo(OffsetDateTime.parse(behindTime));
      assertThat(IsoTexts.zonedDateTime(behindTime)).isEqualTo(ZonedDateTime.parse(behindTime));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-07-01T12:00+02:00[Europe/Paris]",
        "2026-10-25T02:30+02:00[Europe/Paris]", // twice in this night
        "2026-10-25T02:30+01:00[Europe/Paris]",
        "2026-03-29T02:30+01:00[Europe/Paris]", // never in this night
        "2026-07-01T12:00+05:00[Europe/Paris]", // no offset of this zone
        "2026-07-01T12:00+01:00[UTC+01:00]",
        "2026-07-01T12:00Z[UTC]",
        "2026-07-01T12:00Z[GMT0]",
        "2026-07-01T12:00+01:00[+01:00]",
        "-0044-03-15T12:00+00:49:56[Europe/Rome]",
        "+12026-07-01T12:00+02:00[Europe/Paris]",
        "1900-01-01T00:00:00.000000001+00:09:21[Europe/Paris]"
      })
  void zonesAreReadAsTheJdkReadsThem(String text) {
    assertThat(IsoTexts.zonedDateTime(text)).isEqualTo(ZonedDateTime.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "T",
        "2026-02-30",
        "2026-13-01",
        "2026-1-001",
        "2026/01/01",
        "\u0662\u0660\u0662\u0666-01-01",
        "24:00",
        "10:60",
        "10:15:30,5",
        "10:15:30.1234567890",
        "1 :15",
        "2026-01-01T",
        "2026-01-01T10:15+",
        "2026-01-01T10:15+1:000",
        "2026-01-01T10:15+19:00",
        "2026-01-01T10:15+02:00[Europe/Paris",
        "2026-01-01T10:15+02:00[Europe/Paris]]",
        "2026-01-01T10:15+02:00[]",
        "2026-01-01T10:15+02:00[Nowhere]",
        "2026-01-01T10:15+02:00Europe/Paris]",
        "2026-01-01T10:15ZZ"
      })
  void whatTheJdkRefusesIsRefused(String text) {
    refuses(IsoTexts::date, text);
    refuses(IsoTexts::time, text);
    refuses(IsoTexts::dateTime, text);
    refuses(IsoTexts::offsetDateTime, text);
    refuses(IsoTexts::zonedDateTime, text);
  }

  private static void refuses(Function<String, ?> reader, String text) {
    assertThatThrownBy(() -> reader.apply(text)).isInstanceOf(DateTimeException.class);
  }
}

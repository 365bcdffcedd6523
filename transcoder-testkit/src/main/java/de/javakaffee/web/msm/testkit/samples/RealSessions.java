package de.javakaffee.web.msm.testkit.samples;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

/** Whole sessions of small and of large applications. */
final class RealSessions {
  /** Who is logged in. */
  @SuppressWarnings("unused") // only serializers read the fields
  static final class User implements Serializable {
    private static final long serialVersionUID = 1L;

    private final long id;
    private final String name;
    private final Date loggedIn;
    private final List<String> roles;

    User(long id, String name, List<String> roles) {
      this.id = id;
      this.name = name;
      this.roles = new ArrayList<>(roles);
      loggedIn = new Date(1_700_000_000_000L + id);
    }
  }

  record Booking(
      UUID id, Instant at, ZonedDateTime departure, Duration length, List<Passenger> passengers)
      implements Serializable {}

  record Passenger(String name, LocalDate born, BigDecimal fare) implements Serializable {}

  /** A row of a result that an application keeps. */
  record Row(long id, String title, String text, double score, boolean isRead)
      implements Serializable {}

  /** What somebody has told about himself. */
  @SuppressWarnings("unused") // only serializers read the fields
  static final class Profile implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final int born;
    private final double rating;
    private final boolean verified;
    private final List<Address> addresses = new ArrayList<>();
    private final Map<String, Object> preferences = new LinkedHashMap<>();

    Profile(String name, int born, double rating, boolean verified) {
      this.name = name;
      this.born = born;
      this.rating = rating;
      this.verified = verified;
    }
  }

  record Address(String street, String city, int postcode, Kind kind) implements Serializable {
    /** What it is for. */
    enum Kind {
      HOME,
      WORK,
      OTHER
    }
  }

  private RealSessions() {}

  /** The smallest there is: about 300 bytes. */
  static Attributes login() {
    return Attributes.of("user", new User(4711, "ada", List.of("customer", "editor")))
        .and("locale", Locale.GERMANY)
        .and("csrfToken", "dGhpcyBpcyBubyBzZWNyZXQ")
        .and("visits", 3);
  }

  /** Beans, records, enums, lists and maps: what libraries for documents know, too. About 2 KB. */
  static Attributes profile() {
    Profile profile = new Profile("Ada", 1815, 4.75, true);
    for (int i = 0; i < 12; i++) {
      profile.addresses.add(
          new Address("Street " + i, "City " + i % 3, 10_000 + i, Address.Kind.values()[i % 3]));
    }
    for (int i = 0; i < 20; i++) {
      profile.preferences.put("preference" + i, i % 2 == 0 ? i : "value " + i);
    }
    return Attributes.of("profile", profile).and("visits", 3);
  }

  static Attributes recordsAndTimes() {
    Instant now = Instant.parse("2026-05-01T08:30:00.123456789Z");
    Map<LocalDate, Booking> bookings = new TreeMap<>();
    for (int i = 0; i < 20; i++) {
      Instant at = now.plusSeconds(i * 86_400L);
      ZonedDateTime departure = at.plusSeconds(3_600).atZone(ZoneId.of("Europe/Berlin"));
      List<Passenger> passengers = new ArrayList<>();
      for (int p = 0; p <= i % 3; p++) {
        passengers.add(
            new Passenger(
                "Passenger " + i + "-" + p,
                LocalDate.of(1960 + i + p, 1 + i % 12, 1 + i),
                new BigDecimal("19.90").add(new BigDecimal(i))));
      }
      bookings.put(
          departure.toLocalDate(),
          new Booking(new UUID(i, ~i), at, departure, Duration.ofMinutes(90 + i), passengers));
    }
    return Attributes.of("bookings", bookings)
        .and("last", new ArrayList<>(List.of(now, LocalDate.of(2026, 5, 1))));
  }

  /** A page of results with their texts: about 100 KB, of text mostly. */
  static Attributes hundredKilobytes() {
    Random random = new Random(11);
    Map<Long, Row> rows = new LinkedHashMap<>();
    for (long id = 1; id <= 250; id++) {
      rows.put(
          id,
          new Row(
              id,
              Prose.words(random, 5),
              Prose.words(random, 48),
              random.nextInt(100) / 10.0,
              id % 3 == 0));
    }
    return Attributes.of("rows", rows).and("query", Prose.words(random, 3)).and("page", 1);
  }
}

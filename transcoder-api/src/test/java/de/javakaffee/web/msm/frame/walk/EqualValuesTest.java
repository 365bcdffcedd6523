package de.javakaffee.web.msm.frame.walk;

import static de.javakaffee.web.msm.frame.walk.TwoAttributes.APART;
import static de.javakaffee.web.msm.frame.walk.TwoAttributes.TOGETHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What may come back as two equal objects and so connects nothing. */
class EqualValuesTest {

  private enum Colour {
    RED,
    GREEN {
      @Override
      public String toString() {
        return "green";
      }
    }
  }

  private static final class ByLength implements Comparator<String>, Serializable {
    private static final long serialVersionUID = 1L;

    @Override
    public int compare(String a, String b) {
      return a.length() - b.length();
    }
  }

  private static final class Nothing implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Nothing INSTANCE = new Nothing();

    private Object readResolve() {
      return INSTANCE;
    }
  }

  private static final class StatefulComparator implements Comparator<Object>, Serializable {
    private static final long serialVersionUID = 1L;
    private final int sign = 1;

    @Override
    public int compare(Object a, Object b) {
      return sign * (a.hashCode() - b.hashCode());
    }
  }

  static Stream<Arguments> equalValues() {
    return Stream.of(
        argumentSet("String", new String("text")),
        argumentSet("Boolean", true),
        argumentSet("Integer", 1234),
        argumentSet("Double", 1.5),
        argumentSet("Character", 'c'),
        argumentSet("BigDecimal", new BigDecimal("1.23")),
        argumentSet("BigInteger", BigInteger.TEN.pow(40)),
        argumentSet("Class", EqualValuesTest.class),
        argumentSet("enum constant", Colour.RED),
        argumentSet("enum constant with a body", Colour.GREEN),
        argumentSet("LocalDate", LocalDate.of(2026, 11, 22)),
        argumentSet("Instant", Instant.EPOCH),
        argumentSet("ZonedDateTime", Instant.EPOCH.atZone(ZoneId.of("Europe/Berlin"))),
        argumentSet("DayOfWeek", DayOfWeek.FRIDAY),
        argumentSet("UUID", UUID.randomUUID()),
        argumentSet("Locale", Locale.GERMANY),
        argumentSet("Currency", Currency.getInstance("EUR")),
        argumentSet("URI", URI.create("http://a/b")),
        argumentSet("TimeZone", TimeZone.getTimeZone("Europe/Berlin")),
        argumentSet("OptionalInt", OptionalInt.of(3)),
        argumentSet("StackTraceElement", new StackTraceElement("a", "b", "c", 1)),
        argumentSet("Collections.emptyList", Collections.emptyList()),
        argumentSet("Collections.emptySet", Collections.emptySet()),
        argumentSet("Collections.emptyMap", Collections.emptyMap()),
        argumentSet("Collections.emptySortedMap", Collections.emptySortedMap()),
        argumentSet("Collections.emptyNavigableSet", Collections.emptyNavigableSet()),
        argumentSet("List.of", List.of()),
        argumentSet("List.of values", List.of("a", 2)),
        argumentSet("Set.of", Set.of()),
        argumentSet("Map.of", Map.of()),
        argumentSet("Map.of values", Map.of("k", Colour.RED)),
        argumentSet("Map.entry", Map.entry("k", "v")),
        argumentSet("Optional.empty", Optional.empty()),
        argumentSet("Optional of a value", Optional.of("text")),
        argumentSet("empty array", (Object) new Object[0]),
        argumentSet("empty primitive array", (Object) new int[0]),
        argumentSet("String.CASE_INSENSITIVE_ORDER", String.CASE_INSENSITIVE_ORDER),
        argumentSet("Comparator.naturalOrder", Comparator.naturalOrder()),
        argumentSet("Comparator.reverseOrder", Comparator.reverseOrder()),
        argumentSet("comparator without fields", new ByLength()),
        argumentSet("singleton that resolves itself", Nothing.INSTANCE),
        argumentSet(
            "lambda that captures nothing", (Supplier<String> & Serializable) () -> "constant"),
        argumentSet("thread", Thread.currentThread()),
        argumentSet("class loader", EqualValuesTest.class.getClassLoader()));
  }

  @ParameterizedTest
  @MethodSource("equalValues")
  void connectNothing(Object value) {
    assertThat(new TwoAttributes(new Box(value), new Box(value)).groups()).isEqualTo(APART);
    assertThat(new TwoAttributes(value, value).groups()).isEqualTo(APART);
  }

  @Test
  void twoCalendarsStayApartThoughTheirTimeZoneSharesTables() {
    TimeZone zone = TimeZone.getTimeZone("Europe/Berlin");
    assertThat(new TwoAttributes(new GregorianCalendar(zone), new GregorianCalendar(zone)).groups())
        .isEqualTo(APART);
  }

  @Test
  void oneCalendarConnects() {
    Calendar calendar = Calendar.getInstance();
    assertThat(new TwoAttributes(new Box(calendar), new Box(calendar)).groups())
        .isEqualTo(TOGETHER);
  }

  @Test
  void mutableEmptyListConnectsBecauseItMayGrow() {
    List<Object> empty = new ArrayList<>();
    assertThat(new TwoAttributes(new Box(empty), new Box(empty)).groups()).isEqualTo(TOGETHER);
  }

  @Test
  void immutableListConnectsByItsElements() {
    List<Box> list = List.of(new Box("x"));
    assertThat(new TwoAttributes(new Box(list), new Box(list)).groups()).isEqualTo(TOGETHER);
  }

  @Test
  void optionalConnectsByItsContent() {
    Optional<Box> optional = Optional.of(new Box("x"));
    assertThat(new TwoAttributes(optional, optional).groups()).isEqualTo(TOGETHER);
  }

  @Test
  void comparatorWithStateConnects() {
    Comparator<Object> order = new StatefulComparator();
    assertThat(new TwoAttributes(new TreeMap<>(order), new TreeMap<>(order)).groups())
        .isEqualTo(TOGETHER);
  }

  @Test
  void comparatorOfTheJdkWithAnApplicationsPartConnects() {
    Comparator<Object> order = new StatefulComparator();
    assertThat(new TwoAttributes(order.reversed(), new Box(order)).groups()).isEqualTo(TOGETHER);
  }
}

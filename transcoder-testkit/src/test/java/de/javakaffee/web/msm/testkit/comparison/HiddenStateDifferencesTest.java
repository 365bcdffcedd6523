package de.javakaffee.web.msm.testkit.comparison;

import java.io.IOException;
import java.io.Serializable;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Calendar;
import java.util.Collections;
import java.util.Comparator;
import java.util.Date;
import java.util.EnumSet;
import java.util.GregorianCalendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What objects of the JDK do not show at first sight. */
@SuppressWarnings({"JavaUtilDate", "JdkObsolete"}) // they are what is compared
final class HiddenStateDifferencesTest {
  private interface Text extends Supplier<String>, Serializable {}

  private static void differAt(Object original, Object copy, String start) {
    Assertions.assertThatThrownBy(() -> Planted.isNone(original, copy))
        .isInstanceOf(AssertionError.class)
        .message()
        .startsWith("SAMPLE: attribute \"a\", at " + start);
  }

  @Test
  void theComparatorOfATreeMapIsLost() {
    Map<String, Integer> original = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    original.put("b", 1);

    Planted.isFound(
        original,
        new TreeMap<>(Map.of("b", 1)),
        "a.comparator: expected a java.lang.String$CaseInsensitiveComparator, was null");
  }

  @Test
  void theComparatorOfASetAndOfAQueueIsLost() {
    differAt(new TreeSet<>(Comparator.reverseOrder()), new TreeSet<>(), "a.comparator: ");
    differAt(
        new PriorityQueue<>(Comparator.reverseOrder()), new PriorityQueue<>(), "a.comparator: ");
  }

  @Test
  void theAccessOrderIsLost() {
    Planted.isFound(
        new LinkedHashMap<>(16, 0.75f, true),
        new LinkedHashMap<>(),
        "a: java.util.LinkedHashMap, access order: expected true, was false");
  }

  @Test
  void theDefaultsOfPropertiesAreLostOrAnother() {
    Properties defaults = new Properties();
    defaults.setProperty("colour", "green");
    Properties others = new Properties();
    others.setProperty("colour", "red");

    Planted.isFound(
        new Properties(defaults),
        new Properties(),
        "a.defaults: expected a java.util.Properties, was null");
    Planted.isFound(
        new Properties(defaults),
        new Properties(others),
        "a.defaults[colour]: expected java.lang.String \"green\", was java.lang.String \"red\"");
  }

  @Test
  void aWrapperOfAnotherKind() {
    List<String> list = new ArrayList<>();
    Planted.isFound(
        Collections.unmodifiableList(list),
        Collections.synchronizedList(list),
        "a: expected a java.util.Collections$UnmodifiableRandomAccessList,"
            + " was a java.util.Collections$SynchronizedRandomAccessList");
  }

  @Test
  void aCheckedListOfAnotherType() {
    differAt(
        Collections.checkedList(new ArrayList<>(), String.class),
        Collections.checkedList(new ArrayList<>(), Integer.class),
        "a: java.util.Collections$CheckedRandomAccessList, state: expected ");
  }

  @Test
  void whatIsBehindAWrapper() {
    Planted.isFound(
        Collections.unmodifiableSet(new TreeSet<>(Set.of(1, 2))),
        Collections.unmodifiableSet(new TreeSet<>(Set.of(1, 3))),
        "a~0[1]: expected java.lang.Integer \"2\", was java.lang.Integer \"3\"");
  }

  @Test
  void theRangeOfAView() {
    TreeMap<String, Integer> map = new TreeMap<>(Map.of("b", 2));
    differAt(map.tailMap("a"), map.tailMap("b"), "a~0: expected java.lang.String \"a\"");
  }

  @Test
  void aSetOfOtherEnums() {
    differAt(EnumSet.noneOf(TimeUnit.class), EnumSet.noneOf(Thread.State.class), "a: ");
    differAt(EnumSet.of(TimeUnit.DAYS), EnumSet.of(TimeUnit.HOURS), "a~0[0]: expected ");
  }

  @Test
  void theCapacityOfAQueue() {
    Planted.isFound(
        new LinkedBlockingQueue<>(3),
        new LinkedBlockingQueue<>(4),
        "a: java.util.concurrent.LinkedBlockingQueue, remaining capacity: expected 3, was 4");
    differAt(new ArrayBlockingQueue<>(3), new ArrayBlockingQueue<>(4), "a~0: [Ljava.lang.Object;");
    differAt(new ArrayBlockingQueue<>(3), new ArrayBlockingQueue<>(3, true), "a~1~0: ");
  }

  private static void calendarsDiffer(Consumer<GregorianCalendar> change, String fact) {
    GregorianCalendar original = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.US);
    original.setTime(new Date(0));
    GregorianCalendar copy = (GregorianCalendar) original.clone();
    change.accept(copy);

    differAt(original, copy, "a: java.util.GregorianCalendar, " + fact + ": expected ");
  }

  @Test
  void theSettingsOfACalendar() {
    calendarsDiffer(calendar -> calendar.setTime(new Date(1)), "time");
    calendarsDiffer(calendar -> calendar.setLenient(false), "lenient");
    calendarsDiffer(calendar -> calendar.setFirstDayOfWeek(5), "first day of week");
    calendarsDiffer(
        calendar -> calendar.setMinimalDaysInFirstWeek(5), "minimal days in first week");
    calendarsDiffer(
        calendar -> calendar.setTimeZone(TimeZone.getTimeZone("Europe/Berlin")), "time zone");
    calendarsDiffer(calendar -> calendar.setGregorianChange(new Date(7)), "cut-over");
  }

  @Test
  void anotherCalendar() {
    differAt(
        Calendar.getInstance(Locale.forLanguageTag("th-TH")),
        Calendar.getInstance(Locale.US),
        "a: expected a sun.util.BuddhistCalendar, was a java.util.GregorianCalendar");
  }

  @Test
  void theNanosecondsOfATimestamp() {
    Timestamp original = new Timestamp(1_000);
    Timestamp copy = new Timestamp(1_000);
    original.setNanos(5);

    differAt(original, copy, "a: java.sql.Timestamp, state: expected ");
  }

  @Test
  void theStateOfOtherObjects() {
    differAt(new Date(1), new Date(2), "a: java.util.Date, state: ");
    differAt(new Random(1), new Random(2), "a: java.util.Random, state: ");
    differAt(new AtomicInteger(1), new AtomicInteger(2), "a: java.util.concurrent.atomic.");
    differAt(new StringBuffer("a"), new StringBuffer("b"), "a: java.lang.StringBuffer, text: ");
    differAt(BitSet.valueOf(new long[] {1}), new BitSet(), "a: java.util.BitSet, bits: ");
    differAt(Pattern.compile("a"), Pattern.compile("a", Pattern.DOTALL), "a: java.util.regex.");
  }

  private static Text text(Object captured) {
    return () -> "text " + captured;
  }

  @Test
  void whatALambdaCapturedAndWhatItDoes() {
    Planted.isNone(text(1), text(1));
    Planted.isFound(
        text(1),
        text(2),
        "a.captured[0]: expected java.lang.Integer \"1\", was java.lang.Integer \"2\"");
    differAt(text("x"), (Text) "x"::trim, "a: lambda, method: ");
    Planted.isFound(text("x"), "text", "a: expected a lambda, was java.lang.String \"text\"");
  }

  private static Exception exception(String message, Exception suppressed) {
    Exception cause = new IllegalStateException("cause");
    cause.setStackTrace(new StackTraceElement[0]);
    Exception exception = new IOException(message, cause);
    exception.addSuppressed(suppressed);
    exception.setStackTrace(new StackTraceElement[0]);
    suppressed.setStackTrace(new StackTraceElement[0]);
    return exception;
  }

  @Test
  void whatAnExceptionCarries() {
    Exception original = exception("failed", new IOException("close"));
    Planted.isNone(original, exception("failed", new IOException("close")));

    differAt(
        original,
        exception("broken", new IOException("close")),
        "a~1: expected java.lang.String \"failed\", was java.lang.String \"broken\"");
    differAt(
        original,
        exception("failed", new IllegalStateException("close")),
        "a~3[0]: expected a java.io.IOException, was a java.lang.IllegalStateException");
    Exception elsewhere = exception("failed", new IOException("close"));
    elsewhere.setStackTrace(new Throwable().getStackTrace());
    differAt(original, elsewhere, "a~2: [Ljava.lang.StackTraceElement;, length: expected 0");
  }
}

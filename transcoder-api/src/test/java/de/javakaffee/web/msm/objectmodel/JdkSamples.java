package de.javakaffee.web.msm.objectmodel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.text.DecimalFormat;
import java.text.SimpleDateFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Calendar;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.Date;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.SimpleTimeZone;
import java.util.Stack;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Values of classes of the JDK. */
@SuppressWarnings({"JdkObsolete", "JavaUtilDate", "DateFormatConstant", "UnnecessaryStringBuilder"})
final class JdkSamples {
  private JdkSamples() {}

  static Stream<Sample> all() {
    return Stream.of(scalars(), collections(), wrappers(), times(), others()).flatMap(s -> s);
  }

  private static Stream<Sample> scalars() {
    return Stream.of(
        new Sample("string", "hello \ud800 \u0000 \ud83d\ude00"),
        new Sample("int", 1),
        new Sample("double", -0.0),
        new Sample("char", '\uffff'),
        new Sample("class", Map.Entry.class),
        new Sample("class of a primitive", int.class),
        new Sample("array", new int[][] {{1, 2}, {}, null}),
        new Sample("array of objects", new Object[] {"a", null, 1L, new Object[0]}),
        new Sample("big numbers", List.of(BigInteger.TEN.pow(99), new BigDecimal("1.50"))),
        new Sample("UUID", new UUID(1, 2)),
        new Sample("enum", TimeUnit.DAYS));
  }

  private static Stream<Sample> collections() {
    LinkedHashMap<String, Integer> byAccess = new LinkedHashMap<>(16, 0.75f, true);
    byAccess.put("a", 1);
    byAccess.put("b", 2);
    byAccess.get("a");
    Properties properties = new Properties(new Properties());
    properties.setProperty("a", "b");
    Properties withDefaults = new Properties(properties);
    withDefaults.setProperty("c", "d");
    EnumMap<TimeUnit, String> enumMap = new EnumMap<>(TimeUnit.class);
    enumMap.put(TimeUnit.DAYS, "d");
    TreeMap<String, Integer> tree = new TreeMap<>(Comparator.reverseOrder());
    tree.putAll(Map.of("a", 1, "b", 2, "c", 3));
    IdentityHashMap<String, Integer> one = new IdentityHashMap<>();
    one.put("a", 1);
    Stack<Integer> stack = new Stack<>();
    stack.push(1);
    return Stream.of(
        new Sample("ArrayList", new ArrayList<>(Arrays.asList("a", null, "a"))),
        new Sample("LinkedList", new LinkedList<>(List.of(1, 2))),
        new Sample("Vector", new Vector<>(List.of(1, 2))),
        new Sample("Stack", stack),
        new Sample("ArrayDeque", new ArrayDeque<>(List.of(1, 2))),
        new Sample("PriorityQueue", new PriorityQueue<>(List.of(2, 1))),
        new Sample("HashMap", new HashMap<>(Map.of("a", List.of(1)))),
        new Sample("HashSet", new HashSet<>(Set.of("a", "b"))),
        new Sample("LinkedHashSet", new LinkedHashSet<>(List.of("b", "a"))),
        new Sample("LinkedHashMap with access order", byAccess),
        new Sample("TreeMap", tree),
        new Sample("subMap", tree.subMap("c", "a")),
        new Sample("descendingMap", tree.descendingMap()),
        new Sample("TreeSet", new TreeSet<>(List.of("a", "b"))),
        new Sample("Properties with defaults", withDefaults),
        new Sample("EnumMap", enumMap),
        new Sample("EnumSet", EnumSet.of(TimeUnit.DAYS, TimeUnit.HOURS)),
        new Sample("empty EnumSet", EnumSet.noneOf(TimeUnit.class)),
        new Sample("IdentityHashMap", one),
        new Sample("ConcurrentHashMap", new ConcurrentHashMap<>(Map.of("a", 1))),
        new Sample("CopyOnWriteArrayList", new CopyOnWriteArrayList<>(List.of(1))),
        new Sample("LinkedBlockingQueue", new LinkedBlockingQueue<>(List.of(1))),
        new Sample("BitSet", BitSet.valueOf(new long[] {5})));
  }

  private static Stream<Sample> wrappers() {
    List<String> list = new ArrayList<>(List.of("a"));
    return Stream.of(
        new Sample("unmodifiableList", Collections.unmodifiableList(list)),
        new Sample("unmodifiableMap", Collections.unmodifiableMap(new TreeMap<>(Map.of(1, 2)))),
        new Sample("unmodifiableSet", Collections.unmodifiableSet(new TreeSet<>(Set.of(1)))),
        new Sample("synchronizedList", Collections.synchronizedList(list)),
        new Sample("synchronizedMap", Collections.synchronizedMap(new TreeMap<>(Map.of(1, 2)))),
        new Sample("checkedList", Collections.checkedList(list, String.class)),
        new Sample("newSetFromMap", Collections.newSetFromMap(new ConcurrentHashMap<>())),
        new Sample("nested", Collections.synchronizedList(Collections.unmodifiableList(list))),
        new Sample("Arrays.asList", Arrays.asList("a", null)),
        new Sample("emptyList", Collections.emptyList()),
        new Sample("singleton", Collections.singleton("a")),
        new Sample("nCopies", Collections.nCopies(3, "a")),
        new Sample("List.of", List.of(1, 2, 3)),
        new Sample("Set.of", Set.of(1)),
        new Sample("Map.of", Map.of("a", 1)),
        new Sample("reverseOrder", Collections.reverseOrder()));
  }

  private static Stream<Sample> times() {
    return Stream.of(
        new Sample("Instant", Instant.ofEpochSecond(1, 2)),
        new Sample("LocalDate", LocalDate.of(2026, 11, 22)),
        new Sample("LocalDateTime", LocalDateTime.of(2026, 11, 22, 1, 2, 3, 4)),
        new Sample(
            "ZonedDateTime",
            ZonedDateTime.of(LocalDateTime.of(2026, 11, 22, 1, 2), ZoneId.of("Europe/Berlin"))),
        new Sample("Duration and Period", List.of(Duration.ofMillis(5), Period.ofDays(1))),
        new Sample("MonthDay", MonthDay.of(1, 2)),
        new Sample("Date", new Date(5)),
        new Sample("Timestamp", timestamp()),
        new Sample("java.sql.Date", new java.sql.Date(5)),
        new Sample("GregorianCalendar", new GregorianCalendar(2026, 1, 2)),
        new Sample("Buddhist", calendar("th-TH-u-ca-buddhist")),
        new Sample("Japanese", calendar("ja-JP-u-ca-japanese")),
        new Sample("time zone", TimeZone.getTimeZone("America/New_York")),
        new Sample("SimpleTimeZone", new SimpleTimeZone(5, "five")),
        new Sample("SimpleDateFormat", new SimpleDateFormat("yyyy-MM-dd", Locale.ROOT)));
  }

  private static Timestamp timestamp() {
    Timestamp timestamp = new Timestamp(5_000);
    timestamp.setNanos(123_456_789);
    return timestamp;
  }

  private static Calendar calendar(String locale) {
    Calendar calendar =
        Calendar.getInstance(TimeZone.getTimeZone("Asia/Tokyo"), Locale.forLanguageTag(locale));
    calendar.setTimeInMillis(1_700_000_000_000L);
    return calendar;
  }

  private static Stream<Sample> others() {
    Exception failure = new IllegalStateException("why", new RuntimeException("cause"));
    failure.addSuppressed(new Exception("suppressed"));
    return Stream.of(
        new Sample("Throwable", failure),
        new Sample("Locale", Locale.forLanguageTag("zh-Hant-TW")),
        new Sample("Currency", Currency.getInstance("EUR")),
        new Sample("URI", URI.create("http://localhost/a?b=c")),
        new Sample("InetAddress", address()),
        new Sample("Pattern", Pattern.compile("a+", Pattern.CASE_INSENSITIVE)),
        new Sample("DecimalFormat", new DecimalFormat("0.00")),
        new Sample("Random", new Random(5)),
        new Sample("atomics", List.of(new AtomicInteger(1), new AtomicReference<>("a"))),
        new Sample("lock", new ReentrantLock(true)),
        new Sample("StringBuilder", new StringBuilder("abc")),
        new Sample("long bytes", List.of(new byte[5_000], "x".repeat(70_000))));
  }

  private static InetAddress address() {
    try {
      return InetAddress.getByAddress("host", "abcd".getBytes(StandardCharsets.US_ASCII));
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }
}

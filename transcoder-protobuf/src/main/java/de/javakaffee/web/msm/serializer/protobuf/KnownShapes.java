package de.javakaffee.web.msm.serializer.protobuf;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The classes of the JDK that sessions hold most, each in a shape that any language can read. All
 * others go into shells. Part of the stored format: none ever gets another shape.
 */
@SuppressWarnings({"JdkObsolete", "JavaUtilDate"}) // sessions hold them
final class KnownShapes {
  private static final Map<Class<?>, Shape> SHAPES = new HashMap<>();

  static {
    collections();
    maps();
    values();
    times();
    for (Class<?> element :
        new Class<?>[] {
          boolean.class,
          byte.class,
          char.class,
          short.class,
          int.class,
          long.class,
          float.class,
          double.class
        }) {
      SHAPES.put(element.arrayType(), NumbersShape.INSTANCE);
    }
  }

  private KnownShapes() {}

  /** The shape of objects of exactly this class; null if they have none. */
  static @Nullable Shape of(Class<?> type) {
    return SHAPES.get(type);
  }

  private static void collections() {
    SHAPES.put(ArrayList.class, CollectionShape.asAdded(ArrayList::new));
    SHAPES.put(LinkedList.class, CollectionShape.asAdded(LinkedList::new));
    SHAPES.put(ArrayDeque.class, CollectionShape.asAdded(ArrayDeque::new));
    SHAPES.put(CopyOnWriteArrayList.class, CollectionShape.asAdded(CopyOnWriteArrayList::new));
    SHAPES.put(HashSet.class, CollectionShape.hashed(HashSet::new));
    SHAPES.put(LinkedHashSet.class, CollectionShape.hashed(LinkedHashSet::new));
    SHAPES.put(TreeSet.class, CollectionShape.sorted());
  }

  private static void maps() {
    SHAPES.put(HashMap.class, MapShape.of(HashMap::new));
    SHAPES.put(LinkedHashMap.class, MapShape.LINKED);
    SHAPES.put(TreeMap.class, MapShape.SORTED);
    SHAPES.put(Hashtable.class, MapShape.of(Hashtable::new));
    SHAPES.put(ConcurrentHashMap.class, MapShape.of(ConcurrentHashMap::new));
  }

  private static void values() {
    SHAPES.put(Class.class, TextShapes.javaClass());
    SHAPES.put(BigDecimal.class, TextShapes.bigDecimal());
    SHAPES.put(BigInteger.class, TextShapes.bigInteger());
    SHAPES.put(UUID.class, TextShapes.of(UUID::fromString));
    SHAPES.put(URI.class, TextShapes.of(URI::create));
    SHAPES.put(Locale.class, TextShapes.locale());
    SHAPES.put(Currency.class, TextShapes.of(Currency::getInstance));
    SHAPES.put(TimeZone.getTimeZone("GMT").getClass(), TextShapes.timeZone());
    SHAPES.put(StringBuilder.class, TextShapes.of(StringBuilder::new));
    SHAPES.put(StringBuffer.class, TextShapes.of(StringBuffer::new));
    SHAPES.put(AtomicReference.class, new ReferenceShape());
    SHAPES.put(
        AtomicInteger.class,
        holder((out, number) -> out.intValue(number.get()), bits -> new AtomicInteger((int) bits)));
    SHAPES.put(
        AtomicLong.class, holder((out, number) -> out.longValue(number.get()), AtomicLong::new));
    SHAPES.put(
        AtomicBoolean.class,
        holder((out, flag) -> out.booleanValue(flag.get()), bits -> new AtomicBoolean(bits != 0)));
  }

  private static <T> Shape holder(LeafShape.Writer<T> writer, LongFunction<T> reader) {
    return new LeafShape<T>(
        Schema.SHAPE_HOLDER,
        object -> true,
        writer,
        (content, in) -> content.values.size() == 1 ? reader.apply(content.values.bits(0)) : null);
  }

  private static void times() {
    SHAPES.put(Date.class, TimeShapes.date(Date::new));
    SHAPES.put(java.sql.Date.class, TimeShapes.date(java.sql.Date::new));
    SHAPES.put(java.sql.Time.class, TimeShapes.date(java.sql.Time::new));
    SHAPES.put(java.sql.Timestamp.class, TimeShapes.timestamp());
    SHAPES.put(GregorianCalendar.class, new CalendarShape());
    SHAPES.put(Instant.class, TimeShapes.instant());
    SHAPES.put(Duration.class, TimeShapes.duration());
    SHAPES.put(LocalDate.class, TextShapes.of(IsoTexts::date));
    SHAPES.put(LocalTime.class, TextShapes.of(IsoTexts::time));
    SHAPES.put(LocalDateTime.class, TextShapes.of(IsoTexts::dateTime));
    SHAPES.put(OffsetDateTime.class, TextShapes.of(IsoTexts::offsetDateTime));
    SHAPES.put(OffsetTime.class, TextShapes.of(OffsetTime::parse));
    SHAPES.put(ZonedDateTime.class, TextShapes.of(IsoTexts::zonedDateTime));
    SHAPES.put(ZoneOffset.class, TextShapes.of(ZoneOffset::of));
    SHAPES.put(ZoneId.of("Europe/Paris").getClass(), TextShapes.of(ZoneId::of));
    SHAPES.put(Period.class, TextShapes.of(Period::parse));
    SHAPES.put(
        Year.class,
        TextShapes.<Year>of(year -> true, Year::toString, text -> Year.of(Integer.parseInt(text))));
    SHAPES.put(YearMonth.class, TextShapes.of(YearMonth::parse));
    SHAPES.put(MonthDay.class, TextShapes.of(MonthDay::parse));
  }
}

package de.javakaffee.web.msm.serializer.kryo;

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
import java.util.BitSet;
import java.util.Collections;
import java.util.Currency;
import java.util.Date;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.Stack;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The classes of the JDK that frames name by a number. Part of the stored format: a number never
 * changes its meaning, new ones are appended.
 */
@SuppressWarnings({"JdkObsolete", "JavaUtilDate"}) // sessions hold them
final class FixedClasses {

  /**
   * One number.
   *
   * @param type what is carried, the class or, where the JDK has several for it, their superclass
   */
  record Entry(int id, Class<?> type, FixedSerializer<?> serializer) {}

  private static final List<Entry> ENTRIES = new ArrayList<>();
  private static final Map<Class<?>, Integer> IDS = new HashMap<>();

  /** What has serialization hooks, and all of the JDK that has no number of its own. */
  static final Entry SHELL = add(Object[].class, new ShellSerializer());

  static final Entry TEXT = add(String.class, JdkValues.STRING);

  static {
    add(Integer.class, JdkValues.INTEGER);
    add(Long.class, JdkValues.LONG);
    add(Boolean.class, JdkValues.BOOLEAN);
    add(Double.class, JdkValues.DOUBLE);
    add(ArrayList.class, CollectionSerializer.of(ArrayList::new));
    add(HashMap.class, MapSerializer.of(size -> new HashMap<>(Capacity.of(size))));
    add(LinkedHashMap.class, new LinkedHashMapSerializer());
    add(HashSet.class, CollectionSerializer.hashing(size -> new HashSet<>(Capacity.of(size))));
    add(Date.class, JdkValues.DATE);
    add(GregorianCalendar.class, new CalendarSerializer());
    add(BigDecimal.class, JdkValues.BIG_DECIMAL);
    add(BigInteger.class, JdkValues.BIG_INTEGER);
    add(LocalDate.class, JdkTimes.LOCAL_DATE);
    add(LocalDateTime.class, JdkTimes.LOCAL_DATE_TIME);
    add(Instant.class, JdkTimes.INSTANT);
    add(UUID.class, JdkValues.UUID);
    add(Locale.class, new LocaleSerializer());
    add(List.of(1).getClass(), ImmutableSerializer.LIST, List.of().getClass());
    add(Set.of(1).getClass(), ImmutableSerializer.SET, Set.of().getClass());
    add(Map.of(1, 1).getClass(), ImmutableSerializer.MAP, Map.of().getClass());
    add(byte[].class, PrimitiveArrays.BYTES);
    add(int[].class, PrimitiveArrays.INTS);
    add(long[].class, PrimitiveArrays.LONGS);
    add(char[].class, PrimitiveArrays.CHARS);
    add(boolean[].class, PrimitiveArrays.BOOLEANS);
    add(double[].class, PrimitiveArrays.DOUBLES);
    add(float[].class, PrimitiveArrays.FLOATS);
    add(short[].class, PrimitiveArrays.SHORTS);
    add(Object[].class, new ArraySerializer(Object.class));
    add(String[].class, new ArraySerializer(String.class));
    add(LinkedList.class, CollectionSerializer.of(size -> new LinkedList<>()));
    add(
        LinkedHashSet.class,
        CollectionSerializer.hashing(size -> new LinkedHashSet<>(Capacity.of(size))));
    add(TreeMap.class, new TreeMapSerializer());
    add(TreeSet.class, new TreeSetSerializer());
    add(ArrayDeque.class, CollectionSerializer.of(ArrayDeque::new));
    add(Vector.class, CollectionSerializer.of(Vector::new));
    add(Stack.class, CollectionSerializer.of(size -> new Stack<>()));
    add(
        ConcurrentHashMap.class,
        MapSerializer.concurrent(size -> new ConcurrentHashMap<>(Capacity.of(size))));
    add(Byte.class, JdkValues.BYTE);
    add(Short.class, JdkValues.SHORT);
    add(Character.class, JdkValues.CHARACTER);
    add(Float.class, JdkValues.FLOAT);
    add(Class.class, new ClassSerializer());
    add(Currency.class, JdkValues.CURRENCY);
    add(URI.class, JdkValues.URI);
    add(TimeZone.getTimeZone("GMT").getClass(), new TimeZoneSerializer());
    add(StringBuilder.class, JdkValues.STRING_BUILDER);
    add(StringBuffer.class, JdkValues.STRING_BUFFER);
    add(AtomicInteger.class, JdkValues.ATOMIC_INTEGER);
    add(AtomicLong.class, JdkValues.ATOMIC_LONG);
    add(AtomicBoolean.class, JdkValues.ATOMIC_BOOLEAN);
    add(AtomicReference.class, new AtomicReferenceSerializer());
    add(BitSet.class, JdkValues.BIT_SET);
    add(EnumSet.class, new EnumSetSerializer(), EnumSetSerializer.classes());
    add(EnumMap.class, new EnumMapSerializer());
    add(LocalTime.class, JdkTimes.LOCAL_TIME);
    add(ZonedDateTime.class, JdkTimes.ZONED_DATE_TIME);
    add(OffsetDateTime.class, JdkTimes.OFFSET_DATE_TIME);
    add(OffsetTime.class, JdkTimes.OFFSET_TIME);
    add(ZoneOffset.class, JdkTimes.ZONE_OFFSET);
    add(ZoneId.of("Europe/Paris").getClass(), JdkTimes.ZONE_REGION);
    add(Duration.class, JdkTimes.DURATION);
    add(Period.class, JdkTimes.PERIOD);
    add(Year.class, JdkTimes.YEAR);
    add(YearMonth.class, JdkTimes.YEAR_MONTH);
    add(MonthDay.class, JdkTimes.MONTH_DAY);
    add(Collections.emptyList().getClass(), ImmutableSerializer.EMPTY_LIST);
    add(Collections.emptySet().getClass(), ImmutableSerializer.EMPTY_SET);
    add(Collections.emptyMap().getClass(), ImmutableSerializer.EMPTY_MAP);
    add(Collections.singletonList(1).getClass(), ImmutableSerializer.SINGLETON_LIST);
    add(Collections.singleton(1).getClass(), ImmutableSerializer.SINGLETON_SET);
    add(Collections.singletonMap(1, 1).getClass(), ImmutableSerializer.SINGLETON_MAP);
    add(
        ConcurrentLinkedQueue.class,
        CollectionSerializer.concurrent(size -> new ConcurrentLinkedQueue<>()));
    add(
        ConcurrentLinkedDeque.class,
        CollectionSerializer.concurrent(size -> new ConcurrentLinkedDeque<>()));
    add(Object.class, JdkValues.OBJECT);
    add(Optional.class, ImmutableSerializer.OPTIONAL);
    add(OptionalInt.class, JdkValues.OPTIONAL_INT);
    add(OptionalLong.class, JdkValues.OPTIONAL_LONG);
    add(OptionalDouble.class, JdkValues.OPTIONAL_DOUBLE);
  }

  /** All, the one with number 0 first. */
  static final List<Entry> IN_ORDER = List.copyOf(ENTRIES);

  private FixedClasses() {}

  /** The number of a class, or null if it has none. */
  static @Nullable Integer idOf(Class<?> type) {
    return IDS.get(type);
  }

  private static Entry add(Class<?> type, FixedSerializer<?> serializer, Class<?>... others) {
    Entry entry = new Entry(ENTRIES.size(), type, serializer);
    ENTRIES.add(entry);
    IDS.put(type, entry.id());
    for (Class<?> other : others) {
      IDS.put(other, entry.id());
    }
    return entry;
  }
}

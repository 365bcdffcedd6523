package de.javakaffee.web.msm.testkit.samples.persons;

import java.io.Serializable;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Currency;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A field of each common type: primitives, their boxes, JDK values, collections and arrays. */
@SuppressWarnings("unused") // only serializers read the fields
public final class ManyFields implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int intValue = 42;
  private final long longValue = 42;
  private final boolean booleanValue = true;
  private final Boolean boxedBoolean = Boolean.TRUE;
  private final Class<?> type = String.class;
  private final String string = "42";
  private final StringBuilder builder = new StringBuilder("foo");
  private final StringBuffer buffer = new StringBuffer("foo");
  private final Long boxedLong = 42L;
  private final Integer boxedInteger = 42;
  private final Character boxedCharacter = 'c';
  private final Byte boxedByte = (byte) 'b';
  private final Double boxedDouble = 42d;
  private final Float boxedFloat = 42f;
  private final Short boxedShort = (short) 42;
  private final BigDecimal decimal = new BigDecimal(42);
  private final AtomicInteger atomicInteger = new AtomicInteger(42);
  private final AtomicLong atomicLong = new AtomicLong(42);
  private final Counter counter = new Counter(42);
  private final Integer[] boxes = {42};
  private final Date date;
  private final Calendar calendar;
  private final Currency currency = Currency.getInstance("EUR");
  private final List<String> list = new ArrayList<>(List.of("foo"));
  private final Set<String> set = new HashSet<>(Set.of("42"));
  private final Map<String, Integer> map = new HashMap<>(Map.of("foo", 23, "bar", 42));
  private final int[] ints = {1, 2};
  private final long[] longs = {1, 2};
  private final short[] shorts = {1, 2};
  private final float[] floats = {1, 2};
  private final double[] doubles = {1, 2};
  private final byte[] bytes = "42".getBytes(StandardCharsets.US_ASCII);
  private final char[] chars = "42".toCharArray();
  private final String[] strings = {"23", "42"};
  private final Person[] persons = {new Person("foo bar", Gender.MALE, 42, null)};

  ManyFields(Calendar now) {
    date = new Date(now.getTimeInMillis() - 10_000);
    calendar = now;
  }
}

package de.javakaffee.web.msm.testkit.samples;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records, sealed hierarchies and enums of the application. */
final class Records {
  record Point(int x, int y) implements Serializable {}

  record Segment(Point from, Point to, @Nullable String label) implements Serializable {}

  record Page<T>(List<T> items, int number) implements Serializable {}

  /** Compared by identity of its arrays, as all records with arrays are. */
  @SuppressWarnings("ArrayRecordComponent")
  record Arrays(int[] numbers, String[][] texts, Object any) implements Serializable {}

  /** Its constructor changes what it is given: it must run when the record is read. */
  record Name(String value) implements Serializable {
    Name {
      if (value.isBlank()) {
        throw new IllegalArgumentException("blank");
      }
      value = value.strip();
    }
  }

  record Primitives(
      boolean flag, byte small, short shorter, char letter, long larger, float fraction, double big)
      implements Serializable {}

  record Nothing() implements Serializable {}

  sealed interface Payment extends Serializable permits Card, Invoice, Voucher {}

  record Card(String number, int month) implements Payment {}

  record Invoice(Instant due) implements Payment {}

  static final class Voucher implements Payment {
    private static final long serialVersionUID = 1L;

    final String code;

    Voucher(String code) {
      this.code = code;
    }
  }

  private Records() {}

  static Point simple() {
    return new Point(1, -2);
  }

  static Segment nested() {
    return new Segment(new Point(1, 2), new Point(3, 4), null);
  }

  static Page<Segment> generic() {
    return new Page<>(new ArrayList<>(List.of(nested())), 7);
  }

  static Arrays withArrays() {
    return new Arrays(new int[] {1, 2}, new String[][] {{"a"}, {}}, new Object[] {1, "b"});
  }

  static Name canonical() {
    return new Name("  Ada ");
  }

  static Primitives primitives() {
    return new Primitives(true, (byte) 1, (short) 2, 'c', 3L, -0.0f, Double.MAX_VALUE);
  }

  static Nothing empty() {
    return new Nothing();
  }

  static Map<Point, String> asKeys() {
    return new HashMap<>(Map.of(new Point(1, 2), "a", new Point(3, 4), "b"));
  }

  static void isFoundByAnEqualKey(Object decoded) {
    Expect.that("b".equals(((Map<?, ?>) decoded).get(new Point(3, 4))), "an equal key finds it");
  }

  static List<Payment> sealedHierarchy() {
    return new ArrayList<>(
        List.of(
            new Card("4111", 12),
            new Invoice(Instant.parse("2026-01-31T00:00:00Z")),
            new Voucher("X1")));
  }

  static List<Weekday> enums() {
    return new ArrayList<>(List.of(Weekday.MONDAY, Weekday.FRIDAY, Weekday.FRIDAY));
  }

  static void areTheConstants(Object decoded) {
    Expect.that(((List<?>) decoded).get(1) == Weekday.FRIDAY, "an enum constant is itself");
  }
}

package de.javakaffee.web.msm.objectmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObjectNumbersTest {
  private final ObjectNumbers numbers = new ObjectNumbers();

  @Test
  void equalObjectsHaveNumbersOfTheirOwn() {
    List<Integer> one = new ArrayList<>(List.of(1));
    List<Integer> equal = new ArrayList<>(List.of(1));
    assertThat(numbers.numberOf(one)).isEqualTo(ObjectNumbers.NEW);
    assertThat(numbers.numberOf(equal)).isEqualTo(ObjectNumbers.NEW);
    assertThat(numbers.numberOf(one)).isZero();
    assertThat(numbers.numberOf(equal)).isEqualTo(1);
    assertThat(numbers.count()).isEqualTo(2);
  }

  @Test
  void howeverManyThereWereAllAreForgotten() {
    List<Object> objects = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      objects.add(new Object());
    }
    for (int count : new int[] {10, 1_000, 10, 5_000, 10, 10_000, 10}) {
      for (Object each : objects.subList(0, count)) {
        assertThat(numbers.numberOf(each)).isEqualTo(ObjectNumbers.NEW);
      }
      for (int i = 0; i < count; i++) {
        assertThat(numbers.numberOf(objects.get(i))).isEqualTo(i);
      }
      numbers.clear();
      assertThat(numbers.count()).isZero();
    }
  }
}

package de.javakaffee.web.msm.serializer.protobuf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StringNumbersTest {
  private final StringNumbers numbers = new StringNumbers();

  @Test
  void manyStringsKeepTheirNumbers() {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      texts.add("text " + i);
    }
    keepsNumbersOf(texts);
  }

  @Test
  void stringsOfOneHashCodeKeepTheirNumbers() {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 1 << 12; i++) {
      StringBuilder text = new StringBuilder();
      for (int bit = 0; bit < 12; bit++) {
        text.append((i >> bit & 1) == 0 ? "Aa" : "BB");
      }
      texts.add(text.toString());
    }
    assertThat(texts.stream().mapToInt(String::hashCode).distinct().count()).isEqualTo(1);
    texts.add("another");
    keepsNumbersOf(texts);
  }

  @Test
  void nothingIsKnownOnceItIsCleared() {
    for (int count : new int[] {1, 10, 1_000, 10_000, 10}) {
      for (int i = 0; i < count; i++) {
        assertThat(numbers.of("text " + i)).isEqualTo(StringNumbers.UNKNOWN);
        numbers.put("text " + i, i);
      }
      numbers.clear();
    }
    assertThat(numbers.of("text 0")).isEqualTo(StringNumbers.UNKNOWN);
  }

  private void keepsNumbersOf(List<String> texts) {
    for (int i = 0; i < texts.size(); i++) {
      assertThat(numbers.of(texts.get(i))).isEqualTo(StringNumbers.UNKNOWN);
      numbers.put(texts.get(i), -i);
    }
    for (int i = 0; i < texts.size(); i++) {
      assertThat(numbers.of(String.copyValueOf(texts.get(i).toCharArray()))).isEqualTo(-i);
    }
  }
}

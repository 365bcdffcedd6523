package de.javakaffee.web.msm.serializer.kryo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrittenTextsTest {
  private final WrittenTexts texts = new WrittenTexts();

  @Test
  void howeverManyThereWereAllAreForgotten() {
    for (int count : new int[] {10, 1_000, 10, 5_000, 10, 10_000, 10}) {
      for (int i = 0; i < count; i++) {
        assertThat(texts.numberOf("text " + i)).isEqualTo(-1);
      }
      for (int i = 0; i < count; i++) {
        assertThat(texts.numberOf("text " + i)).isEqualTo(i);
      }
      texts.clear();
    }
  }
}

package de.javakaffee.web.msm.testkit.samples;

import java.util.Random;

/** Text that compresses about as well as what people write. */
final class Prose {
  private static final String[] WORDS =
      ("the loom weaves patterns of flowers and leaves as an engine may weave numbers into tables"
              + " whose every column was computed twice by clerks before any ship sailed with them"
              + " für Größe und Straße élève naïve")
          .split(" ", -1);

  private Prose() {}

  static String words(Random random, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
      if (random.nextInt(10) == 0) {
        text.append(' ').append(random.nextInt(10_000));
      }
    }
    return text.toString();
  }
}

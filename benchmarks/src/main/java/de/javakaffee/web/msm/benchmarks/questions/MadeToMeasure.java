package de.javakaffee.web.msm.benchmarks.questions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Sessions of any size, of values that every transcoder carries: strings, numbers, lists and maps.
 * The same for the same size. Stateless.
 */
final class MadeToMeasure {
  private static final int SEED = 1;
  private static final int ROW_CHARACTERS = 64;

  private MadeToMeasure() {}

  /** So many attributes, each a list of two strings and a number: about 40 bytes. */
  static Map<String, Object> ofAttributes(int count) {
    Random random = new Random(SEED);
    Map<String, Object> attributes = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      List<Object> value =
          new ArrayList<>(List.of("name" + i, text(random, ROW_CHARACTERS / 4), random.nextInt()));
      attributes.put("attribute" + i, value);
    }
    return attributes;
  }

  /** One attribute: a list of rows whose texts together have about so many characters. */
  static Map<String, Object> ofBytes(int bytes) {
    Random random = new Random(SEED);
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int length = 0; length < bytes; length += ROW_CHARACTERS) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("id", rows.size());
      row.put("text", text(random, ROW_CHARACTERS));
      rows.add(row);
    }
    return new LinkedHashMap<>(Map.of("rows", rows));
  }

  private static String text(Random random, int characters) {
    StringBuilder text = new StringBuilder(characters);
    for (int i = 0; i < characters; i++) {
      text.append((char) ('a' + random.nextInt(26)));
    }
    return text.toString();
  }
}

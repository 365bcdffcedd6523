package de.javakaffee.web.msm.testkit.samples;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Twenty attributes of 0.2 to 5 KB, 18 KB in all: what many parts of an application leave. */
@SuppressWarnings("unused") // only serializers read the fields
final class MixedAttributes {
  /** A bean as a wizard keeps it between its pages. */
  static final class Step implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int number;
    private final String title;
    private final Map<String, String> answers = new HashMap<>();
    private final Date entered;

    Step(int number, String title) {
      this.number = number;
      this.title = title;
      entered = new Date(1_700_000_000_000L + 1_000L * number);
    }
  }

  /** One line of an order. */
  static final class Line implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String article;
    private final BigDecimal price;
    private final int quantity;

    Line(String article, BigDecimal price, int quantity) {
      this.article = article;
      this.price = price;
      this.quantity = quantity;
    }
  }

  private final Random random = new Random(20);

  private MixedAttributes() {}

  static Attributes session() {
    return new MixedAttributes().make();
  }

  private Attributes make() {
    Attributes attributes = Attributes.of("cart", lines(47)).and("wishes", lines(12));
    for (int i = 0; i < 6; i++) {
      attributes.and("step" + i, step(i));
    }
    for (int i = 0; i < 5; i++) {
      attributes.and("text" + i, texts(3 + i));
    }
    for (int i = 0; i < 4; i++) {
      attributes.and("settings" + i, settings(10 + 2 * i));
    }
    return attributes
        .and("history", history())
        .and("thumbnail", thumbnail())
        .and("permissions", new ArrayList<>(List.of("read", "write", Prose.words(random, 25))));
  }

  private List<Line> lines(int count) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String article = "article " + random.nextInt(1_000_000) + " " + Prose.words(random, 3);
      lines.add(new Line(article, BigDecimal.valueOf(random.nextInt(100_000), 2), 1 + i % 4));
    }
    return lines;
  }

  private Step step(int number) {
    Step step = new Step(number, Prose.words(random, 4));
    for (int i = 0; i < 5; i++) {
      step.answers.put("question" + i, Prose.words(random, 3));
    }
    return step;
  }

  private List<String> texts(int count) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      texts.add(Prose.words(random, 12));
    }
    return texts;
  }

  private Map<String, Object> settings(int count) {
    Map<String, Object> settings = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      settings.put("setting" + i, i % 2 == 0 ? Prose.words(random, 2) : random.nextInt());
    }
    return settings;
  }

  private Map<Instant, String> history() {
    Map<Instant, String> history = new TreeMap<>();
    for (int i = 0; i < 20; i++) {
      history.put(Instant.ofEpochSecond(1_700_000_000L + 60L * i), "/page/" + random.nextInt(500));
    }
    return history;
  }

  private byte[] thumbnail() {
    byte[] bytes = new byte[2_900];
    random.nextBytes(bytes);
    return bytes;
  }
}

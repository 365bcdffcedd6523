package de.javakaffee.web.msm.testkit.samples;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Inner, local and anonymous classes, with what they hold of where they were made. */
@SuppressWarnings({"ClassCanBeStatic", "unused"}) // that they hold it is the point
final class InnerClasses implements Serializable {
  private static final long serialVersionUID = 1L;

  /** A supplier that can be serialized. */
  interface Text extends Supplier<String>, Serializable {}

  private final String title;

  private InnerClasses(String title) {
    this.title = title;
  }

  /** Knows the object that made it. */
  final class Inner implements Serializable {
    private static final long serialVersionUID = 1L;

    private String own = "own";

    /** Knows both. */
    final class Innermost implements Serializable {
      private static final long serialVersionUID = 1L;

      private String all() {
        return title + " " + own;
      }
    }

    private final Innermost innermost = new Innermost();
  }

  static Inner inner() {
    return new InnerClasses("title").new Inner();
  }

  static void knowsItsMaker(Object decoded) {
    String all = ((Inner) decoded).innermost.all();
    Expect.that(all.equals("title own"), "an inner object knows its makers, not " + all);
  }

  private Text localText(String prefix, int times) {
    class Local implements Text {
      private static final long serialVersionUID = 1L;

      @Override
      public String get() {
        return prefix.repeat(times) + title;
      }
    }
    return new Local();
  }

  private Text anonymousText(String prefix, List<Integer> numbers) {
    return new Text() {
      private static final long serialVersionUID = 1L;

      @Override
      public String get() {
        return prefix + numbers + title;
      }
    };
  }

  static Text local() {
    return new InnerClasses("title").localText("ab", 2);
  }

  static void saysWhatItCaptured(Object decoded) {
    String text = ((Text) decoded).get();
    Expect.that(
        text.equals("ababtitle") || text.equals("ab[1, 2]title"), "captured variables: " + text);
  }

  static Text anonymous() {
    return new InnerClasses("title").anonymousText("ab", new ArrayList<>(List.of(1, 2)));
  }

  static List<String> anonymousList() {
    return new ArrayList<>() {
      private static final long serialVersionUID = 1L;

      private final int extra = 7;

      {
        add("Ada");
        add("Grace");
      }
    };
  }
}

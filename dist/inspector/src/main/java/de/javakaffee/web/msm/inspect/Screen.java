package de.javakaffee.web.msm.inspect;

import java.io.PrintWriter;

/**
 * Where lines go, up to so many. Lines beyond are counted and left out. For one thread.
 *
 * <p>Callers escape what comes from the store by {@link ScreenText}.
 */
final class Screen {
  private final PrintWriter out;
  private final int longestText;
  private final long mostLines;
  private long lines;

  /**
   * @param longestText characters of a text that are shown
   * @param mostLines lines that are printed
   */
  Screen(PrintWriter out, int longestText, long mostLines) {
    this.out = out;
    this.longestText = longestText;
    this.mostLines = mostLines;
  }

  int longestText() {
    return longestText;
  }

  /**
   * @param level of indentation; deep ones are told by number
   */
  void line(int level, String text) {
    if (lines++ < mostLines) {
      out.print(level > 60 ? "  ".repeat(60) + "(" + level + ") " : "  ".repeat(level));
      out.print(text);
      out.print('\n');
    }
  }

  void blank() {
    line(0, "");
  }

  /** Tells what was left out, and passes all on. */
  void end() {
    if (lines > mostLines) {
      out.print("... " + (lines - mostLines) + " more lines (see --lines)\n");
    }
    out.flush();
  }
}

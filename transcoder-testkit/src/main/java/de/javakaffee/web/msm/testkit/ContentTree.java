package de.javakaffee.web.msm.testkit;

import de.javakaffee.web.msm.transcoder.ContentVisitor;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What an inspector tells, as text to compare with: a line for each event, indented, with the label
 * in front of the class ({@code #1 java.util.Date}). For one inspection, by one thread.
 */
public final class ContentTree implements ContentVisitor {
  private static final String INDENTATION = "  ";

  private final StringBuilder text = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();
  private String name = "";

  @Override
  public void name(String next) {
    name = next + ": ";
  }

  @Override
  public void value(String type, String value) {
    line(type.equals("null") ? "null" : type + " " + value);
  }

  @Override
  public void begin(String label, String type) {
    line("#" + label + " " + type);
    open.push(type);
  }

  @Override
  public void reference(String label) {
    line("-> #" + label);
  }

  @Override
  public void remark(String remark) {
    name = "";
    line("(" + remark + ")");
  }

  @Override
  public void end() {
    open.pop();
  }

  private void line(String line) {
    text.append(INDENTATION.repeat(open.size())).append(name).append(line).append('\n');
    name = "";
  }

  /** All lines, each with its end. */
  @Override
  public String toString() {
    return text.toString();
  }
}

package de.javakaffee.web.msm.benchmarks;

/** Generated sections of Markdown documents. Stateless. */
final class Markdown {
  private static final String BEGIN = "<!-- generated -->\n";
  private static final String END = "<!-- end of what is generated -->\n";

  private Markdown() {}

  /** The document with this between the marks of its generated section. */
  static String withGenerated(String document, String section) {
    int begin = document.indexOf(BEGIN);
    int end = document.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("the document has no generated section");
    }
    return document.substring(0, begin + BEGIN.length())
        + "\n"
        + section
        + "\n"
        + document.substring(end);
  }
}

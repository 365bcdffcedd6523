package de.javakaffee.web.msm.benchmarks.report;

import static java.util.Objects.requireNonNull;

import de.javakaffee.web.msm.benchmarks.results.ResultFile;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills the marked sections of a Markdown document from a result file, and leaves what people wrote
 * between them as it is. Stateless.
 *
 * <pre>{@code
 * <!-- generated: machine -->
 * ... replaced by the section "machine" of MarkdownReport ...
 * <!-- end of what is generated -->
 * }</pre>
 */
public final class GeneratedSections {
  /** What stands in each section as long as there is no result file. */
  static final String NOTHING = "Not measured yet.\n";

  private static final Pattern SECTION =
      Pattern.compile(
          "(<!-- generated: ([^>]+?) -->\n).*?(<!-- end of what is generated -->\n)",
          Pattern.DOTALL);

  private GeneratedSections() {}

  /**
   * The document as it should be.
   *
   * @param results empty if nothing was measured yet
   * @throws IllegalArgumentException if it has no section, or one of an unknown name
   */
  public static String fill(String document, Optional<ResultFile> results) {
    Map<String, String> sections = results.map(MarkdownReport::sections).orElse(Map.of());
    Matcher matcher = SECTION.matcher(document);
    if (!matcher.find()) {
      throw new IllegalArgumentException("the document has no generated section");
    }
    return matcher.replaceAll(
        section ->
            Matcher.quoteReplacement(
                section.group(1)
                    + "\n"
                    + (results.isPresent() ? named(section, sections) : NOTHING)
                    + "\n"
                    + section.group(3)));
  }

  private static String named(MatchResult section, Map<String, String> sections) {
    String name = section.group(2);
    if (!sections.containsKey(name)) {
      throw new IllegalArgumentException(
          "the results have no section \"" + name + "\", only " + sections.keySet());
    }
    return requireNonNull(sections.get(name));
  }
}

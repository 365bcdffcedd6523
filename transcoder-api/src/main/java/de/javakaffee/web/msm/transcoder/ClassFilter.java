package de.javakaffee.web.msm.transcoder;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Decides by name which classes may be written to and read from the store. Asked before a class is
 * loaded, let alone initialised. Immutable.
 *
 * <p>A name is permitted if no deny pattern matches it and, where there are allow patterns, one of
 * them does. Patterns are regular expressions and match the whole binary name ({@link
 * Class#getName()}; arrays by their element class).
 */
public final class ClassFilter {

  /**
   * Classes known from published attacks whose deserialization runs, loads or connects to what the
   * bytes say (ysoserial and its successors). An allow list is the real protection.
   */
  private static final List<String> GADGETS =
      List.of(
          "org\\.apache\\.commons\\.collections4?\\.functors\\..*",
          "org\\.apache\\.commons\\.beanutils\\.BeanComparator",
          "org\\.codehaus\\.groovy\\.runtime\\.(ConvertedClosure|MethodClosure)",
          "org\\.springframework\\.beans\\.factory\\.ObjectFactory",
          "org\\.springframework\\.core\\.SerializableTypeWrapper\\$.*",
          "com\\.sun\\.org\\.apache\\.xalan\\.internal\\.xsltc\\.trax\\.TemplatesImpl",
          "org\\.apache\\.xalan\\.xsltc\\.trax\\.TemplatesImpl",
          "com\\.sun\\.rowset\\.JdbcRowSetImpl",
          "com\\.mchange\\.v2\\.c3p0\\..*",
          "org\\.mozilla\\.javascript\\..*",
          "bsh\\..*",
          "clojure\\.core\\$.*",
          "javax\\.management\\.BadAttributeValueExpException",
          "java\\.rmi\\..*",
          "sun\\.rmi\\..*",
          "java\\.net\\.URLClassLoader",
          "java\\.lang\\.(Process|ProcessBuilder|Runtime)");

  private final List<Pattern> allow;
  private final List<Pattern> deny;

  private ClassFilter(List<Pattern> allow, List<Pattern> deny) {
    this.allow = allow;
    this.deny = deny;
  }

  /** Every class but those known from published attacks. */
  public static ClassFilter standard() {
    return of(List.of(), List.of());
  }

  /**
   * The patterns given; the known gadgets are always denied as well. No allow pattern means that
   * whatever is not denied is allowed.
   *
   * @throws IllegalArgumentException if a pattern is not a regular expression
   */
  public static ClassFilter of(List<String> allow, List<String> deny) {
    List<Pattern> denied = new ArrayList<>(compile("deny", GADGETS));
    denied.addAll(compile("deny", deny));
    return new ClassFilter(compile("allow", allow), List.copyOf(denied));
  }

  /** True if the class of this binary name may be written and read. */
  public boolean permits(String className) {
    return deny.stream().noneMatch(pattern -> pattern.matcher(className).matches())
        && (allow.isEmpty()
            || allow.stream().anyMatch(pattern -> pattern.matcher(className).matches()));
  }

  private static List<Pattern> compile(String list, List<String> expressions) {
    return expressions.stream().map(expression -> compile(list, expression)).toList();
  }

  private static Pattern compile(String list, String expression) {
    try {
      return Pattern.compile(expression);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "class filter " + list + " \"" + expression + "\": not a regular expression", e);
    }
  }
}

package de.javakaffee.web.msm.transcoder;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Decides by name which classes may be written to and read from the store. Asked before a class is
 * loaded, let alone initialised. Immutable.
 *
 * <p>A name is permitted if no deny pattern matches it and, where there are allow patterns, one of
 * them does. Patterns are regular expressions and match the whole binary name ({@link
 * Class#getName()}). Arrays are judged by their element class, primitives are always permitted, and
 * what carries nothing of its own needs no allow pattern: {@code String}, {@code Number}, {@code
 * Enum}, {@code Object}, {@code Proxy} (judged by its interfaces) and {@code SerializedLambda}
 * (judged by the class that wrote the lambda).
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

  private static final Set<String> PRIMITIVES =
      Set.of("boolean", "byte", "char", "short", "int", "long", "float", "double", "void");

  private static final Set<String> CARRIERS =
      Set.of(
          "java.lang.String",
          "java.lang.Number",
          "java.lang.Enum",
          "java.lang.Object",
          "java.lang.reflect.Proxy",
          "java.lang.invoke.SerializedLambda");

  private static final Pattern ARRAY = Pattern.compile("\\[+(?:L(?<element>[^;]+);|[ZBCSIJFD])");

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
    if (className.startsWith("[")) {
      Matcher array = ARRAY.matcher(className);
      String element = array.matches() ? array.group("element") : className;
      return element == null || permitsElement(element);
    }
    return permitsElement(className);
  }

  private boolean permitsElement(String className) {
    if (PRIMITIVES.contains(className)) {
      return true;
    }
    return !matchesAny(deny, className)
        && (allow.isEmpty() || CARRIERS.contains(className) || matchesAny(allow, className));
  }

  private static boolean matchesAny(List<Pattern> patterns, String className) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(className).matches());
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

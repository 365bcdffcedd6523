package de.javakaffee.web.msm.examples.cluster.demo;

import de.javakaffee.web.msm.examples.cluster.Version;
import java.util.Iterator;
import java.util.List;

/**
 * What the command line asks for. Immutable.
 *
 * @param transcoder a short id, as it is put into transcoderFactoryClass
 * @param scripted whether the story is played without a person
 */
record DemoOptions(Version tomcat, String transcoder, boolean scripted) {
  static final String USAGE =
      """
      Starts two Tomcats that share their sessions through two memcacheds, and a shop to try it.
        --tomcat 9|10.1|11     which Tomcat (11)
        --transcoder ID        how sessions are encoded (java)
        --scripted             play the story without a person; exit code 0 if nothing was lost
      """;

  /**
   * Reads the command line.
   *
   * @param transcoders short ids of what is installed
   * @throws IllegalArgumentException if an argument is not understood; the message says which
   */
  static DemoOptions parse(String[] arguments, List<String> transcoders) {
    Version tomcat = Version.TOMCAT_11;
    String transcoder = "java";
    boolean scripted = false;
    for (Iterator<String> each = List.of(arguments).iterator(); each.hasNext(); ) {
      String option = each.next();
      switch (option) {
        case "--tomcat" -> tomcat = Version.of(valueOf(option, each));
        case "--transcoder" -> transcoder = valueOf(option, each);
        case "--scripted" -> scripted = true;
        default -> throw new IllegalArgumentException("there is no option " + option);
      }
    }
    if (!transcoders.contains(transcoder)) {
      throw new IllegalArgumentException(
          "transcoder \""
              + transcoder
              + "\": not installed (installed: "
              + String.join(", ", transcoders)
              + ")");
    }
    return new DemoOptions(tomcat, transcoder, scripted);
  }

  private static String valueOf(String option, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new IllegalArgumentException(option + ": a value must follow");
    }
    return rest.next();
  }
}

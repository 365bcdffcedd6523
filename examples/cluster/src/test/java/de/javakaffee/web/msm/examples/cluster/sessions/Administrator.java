package de.javakaffee.web.msm.examples.cluster.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.examples.cluster.TomcatProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What an administrator does to a Tomcat. */
final class Administrator {

  private Administrator() {}

  /** Stops it, replaces this in its {@code server.xml}, where it must be, and starts it again. */
  static void changes(TomcatProcess tomcat, String text, String replacement) throws IOException {
    tomcat.stop();
    Path serverXml = tomcat.base().resolve("conf/server.xml");
    String before = Files.readString(serverXml);
    String after = before.replace(text, replacement);
    assertThat(after).isNotEqualTo(before);
    Files.writeString(serverXml, after);
    tomcat.start();
  }
}

package de.javakaffee.web.msm.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class NodeHealthLogTest {
  private final List<String> lines = new ArrayList<>();
  private final Logger logger = Logger.getLogger(NodeHealth.class.getName());
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord entry) {
          lines.add(
              entry.getLevel()
                  + " "
                  + MessageFormat.format(entry.getMessage(), entry.getParameters()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    logger.addHandler(handler);
    logger.setUseParentHandlers(false);
  }

  @AfterEach
  void stopListening() {
    logger.removeHandler(handler);
    logger.setUseParentHandlers(true);
  }

  @Test
  void anAbsenceIsLoggedTwiceHoweverLongItLasts() throws Exception {
    Cluster cluster = Cluster.of("n1", "n2");
    Cluster.Tomcat tomcat = cluster.tomcat();
    Receipt first = tomcat.save(Records.of(1, "first"));
    cluster.node("n1").kill();
    for (int i = 0; i < 10; i++) {
      tomcat.check(first);
      tomcat.background.runOnce();
    }
    cluster.node("n1").comeBack();
    tomcat.background.runOnce();
    tomcat.check(first);
    assertThat(lines)
        .containsExactly(
            "WARNING node n1 is DOWN: memory:n1: connection refused",
            "INFO node n1 (memory:n1) is UP again");
  }

  @Test
  void aSuspicionIsLoggedWithItsReason() throws Exception {
    Cluster cluster = Cluster.of("n1", "n2");
    Cluster.Tomcat tomcat = cluster.tomcat();
    cluster.node("n2").failNextCalls(1);
    tomcat.save(Records.of(1, "first"));
    tomcat.background.runOnce();
    assertThat(lines)
        .containsExactly(
            "WARNING node n2 is SUSPECT: memory:n2: answered \"WHAT\"",
            "INFO node n2 (memory:n2) is UP again");
  }
}

package de.javakaffee.web.msm.examples.cluster.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.examples.cluster.MemcachedProcess;
import java.time.Duration;

/**
 * What the memcacheds have under a session's key. Immutable.
 *
 * @param first the node in the session's id, which holds it first
 * @param second the other one
 */
record StoredSession(String key, MemcachedProcess first, MemcachedProcess second) {

  /** Bytes on the first node; 0 if there is nothing. */
  int size() {
    return size(first);
  }

  /** Bytes on one node; 0 if there is nothing. */
  int size(MemcachedProcess node) {
    String answer = node.firstLineFor("mg " + key + " s");
    return answer.startsWith("HD s") ? Integer.parseInt(answer.substring(4)) : 0;
  }

  /** What the first node gives the value when it is written: another one each time. */
  String version() {
    String answer = first.firstLineFor("mg " + key + " c");
    assertThat(answer).startsWith("HD c");
    return answer;
  }

  /** What is left of it on the first node; negative for ever. */
  Duration timeToLive() {
    String answer = first.firstLineFor("mg " + key + " t");
    assertThat(answer).startsWith("HD t");
    return Duration.ofSeconds(Long.parseLong(answer.substring(4)));
  }

  /** Makes both nodes forget it sooner. */
  void shortenTo(Duration timeToLive) {
    for (MemcachedProcess node : new MemcachedProcess[] {first, second}) {
      assertThat(node.firstLineFor("touch " + key + " " + timeToLive.toSeconds()))
          .isEqualTo("TOUCHED");
    }
  }

  /** Puts something else in its place. */
  void replaceBy(String text) {
    for (MemcachedProcess node : new MemcachedProcess[] {first, second}) {
      assertThat(node.firstLineFor("set " + key + " 0 0 " + text.length() + "\r\n" + text))
          .isEqualTo("STORED");
    }
  }

  /** Adds a few bytes to its end. */
  void damage() {
    for (MemcachedProcess node : new MemcachedProcess[] {first, second}) {
      assertThat(node.firstLineFor("append " + key + " 0 0 3\r\nxyz")).isEqualTo("STORED");
    }
  }
}

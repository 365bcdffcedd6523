package de.javakaffee.web.msm.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SessionIdFormatTest {
  private final SessionIdFormat format = new SessionIdFormat(Set.of("n1", "n2"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # id                 | without route    | node | route
          0F3A                 | 0F3A             |      |
          0F3A-n1              | 0F3A-n1          | n1   |
          0F3A-n1.tomcat1      | 0F3A-n1          | n1   | tomcat1
          0F3A.tomcat1         | 0F3A             |      | tomcat1
          0F3A-n1.west-eu.2    | 0F3A-n1          | n1   | west-eu.2
          0F3A.west-n2         | 0F3A             |      | west-n2
          a-b-c-n2.t           | a-b-c-n2         | n2   | t
          0F3A-n1-n2           | 0F3A-n1-n2       | n2   |
          0F3A-n3              | 0F3A-n3          |      |
          0F3A-N1              | 0F3A-N1          |      |
          0F3A-                | 0F3A-            |      |
          -n1                  | -n1              |      |
          n1                   | n1               |      |
          """)
  void anIdIsTakenApart(String id, String withoutRoute, String node, String route) {
    SessionId parsed = format.parse(id).orElseThrow();
    assertThat(parsed.withoutRoute()).isEqualTo(withoutRoute);
    assertThat(parsed.node()).isEqualTo(Optional.ofNullable(node));
    assertThat(parsed.route()).isEqualTo(Optional.ofNullable(route));
    assertThat(parsed).hasToString(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        ".tomcat1",
        "0F3A.",
        "0F3A n1",
        "0F3A-n1\r\nflush_all",
        "0F3A\u0000",
        "0F3A-n1.tom cat",
        "0F3A-n1.\nset x 0 0 1",
        "<script>",
        "../../etc/passwd",
        "a:b",
        "a/b",
        "a%20b",
        "a;b",
        "a,b",
        "\u00DF",
        "\uD83D\uDE00",
        "0F3A-n1.t\u00E4"
      })
  void whatNobodyGaveOutIsNoId(String hostile) {
    assertThat(format.parse(hostile)).isEmpty();
  }

  @Test
  void anIdHasAtMost160CharactersBeforeTheRoute() {
    assertThat(format.parse("a".repeat(160))).isPresent();
    assertThat(format.parse("a".repeat(161))).isEmpty();
    assertThat(format.parse("a".repeat(160) + "." + "r".repeat(255))).isPresent();
    assertThat(format.parse("a".repeat(160) + "." + "r".repeat(256))).isEmpty();
  }

  @Test
  void withoutNodeIdsNoIdHasANode() {
    assertThat(new SessionIdFormat(Set.of()).parse("0F3A-n1").orElseThrow().node()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0F3A, 0F3A-n2",
    "0F3A.tomcat1, 0F3A-n2.tomcat1",
    "0F3A.west-eu.1, 0F3A-n2.west-eu.1",
    "0F3A-n1.t, 0F3A-n1-n2.t"
  })
  void aNewIdGetsItsBirthNodeBeforeTheRoute(String generated, String id) {
    SessionId born = format.bornOn("n2", generated);
    assertThat(born).hasToString(id);
    assertThat(born.node()).contains("n2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".tomcat1", "0F 3A"})
  void whatCannotBeParsedIsNotComposed(String generated) {
    int length = generated.startsWith(".") ? 0 : generated.length();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> format.bornOn("n1", generated))
        .withMessage(
            "session id of "
                + length
                + " characters for node n1: must be 1 to 157 letters, digits and characters of"
                + " _+=~- for one of the nodes [n1, n2]");
  }

  @Test
  void anUnknownNodeIsNoBirthNode() {
    assertThatIllegalArgumentException().isThrownBy(() -> format.bornOn("n3", "0F3A"));
  }

  @Test
  void theRouteIsReplacedAndTheSessionStaysTheSame() {
    SessionId id = format.parse("0F3A-n1.tomcat1").orElseThrow();
    assertThat(id.withRoute(Optional.of("west-2"))).hasToString("0F3A-n1.west-2");
    assertThat(id.withRoute(Optional.empty())).hasToString("0F3A-n1");
    assertThat(id.withRoute(Optional.of("west-2")).withoutRoute()).isEqualTo("0F3A-n1");
  }

  @Test
  void aRouteThatCannotStandInAnIdIsRefused() {
    SessionId id = format.parse("0F3A").orElseThrow();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> id.withRoute(Optional.of("tom cat")))
        .withMessage(
            "jvmRoute \"tom cat\": must be 1 to 255 letters, digits and characters of _+=~.-");
  }

  @ParameterizedTest
  @CsvSource({"n1, true", "Node_7, true", "n-1, false", "n.1, false", "'', false", "n 1, false"})
  void aNodeIdIsLettersDigitsAndUnderscores(String id, boolean valid) {
    assertThat(SessionIdFormat.isNodeId(id)).isEqualTo(valid);
    assertThat(SessionIdFormat.isNodeId("n".repeat(32))).isTrue();
    assertThat(SessionIdFormat.isNodeId("n".repeat(33))).isFalse();
  }

  @Test
  void idsAreEqualByTheirText() {
    SessionId id = format.parse("0F3A-n1.t").orElseThrow();
    assertThat(id)
        .isEqualTo(format.parse("0F3A-n1.t").orElseThrow())
        .hasSameHashCodeAs(format.parse("0F3A-n1.t").orElseThrow())
        .isNotEqualTo(format.parse("0F3A-n1").orElseThrow());
  }
}

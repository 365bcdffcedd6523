package de.javakaffee.web.msm.id;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.storage.SessionKey;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SessionKeysTest {
  private final SessionIdFormat format = new SessionIdFormat(Set.of("n1"));

  @Test
  void aKeyIsTheIdWithoutRoute() {
    assertThat(key("", "0F3A-n1.tomcat1")).isEqualTo(new SessionKey("0F3A-n1", Optional.of("n1")));
  }

  @Test
  void thePrefixStandsBeforeAnUnderscore() {
    assertThat(key("shop:/cart", "0F3A-n9"))
        .isEqualTo(new SessionKey("shop:/cart_0F3A-n9", Optional.empty()));
  }

  @Test
  void aPrefixOf89CharactersStaysAsItIs() {
    String prefix = "p".repeat(89);
    assertThat(key(prefix, "0F3A").key()).isEqualTo(prefix + "_0F3A");
  }

  @Test
  void aLongerPrefixIsReplacedByItsSha256() {
    assertThat(key("p".repeat(90), "0F3A").key())
        .isEqualTo("b32b57e2cb1b804ebd8acc865a87664ca8072970cc425f8b93ae79d2753a487d_0F3A");
  }

  @Test
  void theLongestKeyHas250Bytes() {
    assertThat(key("p".repeat(89), "a".repeat(160)).key()).hasSize(250);
    assertThat(key("p".repeat(5000), "a".repeat(160)).key()).hasSize(225);
  }

  private SessionKey key(String prefix, String id) {
    return new SessionKeys(prefix).of(format.parse(id).orElseThrow());
  }
}

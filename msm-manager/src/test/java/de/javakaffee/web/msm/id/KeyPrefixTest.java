package de.javakaffee.web.msm.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class KeyPrefixTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          webappVersion                     | 007
          static:shop                       | shop
          host                              | localhost
          host.hash                         | 49960de5
          context                           | /my-shop
          context.hash                      | 0af7bc3a
          static:shop,host.hash,webappVersion | shop:49960de5:007
          ' host , context '                | localhost:/my-shop
          static:a_b                        | a%5Fb
          static:a:b                        | a%3Ab
          static:50%                        | 50%25
          static:a b                        | a%20b
          static:grün                       | gr%C3%BCn
          ''                                | ''
          """)
  void aPrefixIsMadeOfItsPieces(String setting, String prefix) {
    assertThat(KeyPrefix.parse(setting).of("localhost", "/my-shop", "007")).isEqualTo(prefix);
  }

  @Test
  void emptyPiecesAreLeftOut() {
    assertThat(KeyPrefix.parse("webappVersion").of("localhost", "/shop", "")).isEmpty();
    assertThat(KeyPrefix.parse("host,webappVersion,context").of("localhost", "/shop", ""))
        .isEqualTo("localhost:/shop");
  }

  @Test
  void theRootContextIsASlash() {
    assertThat(KeyPrefix.parse("context,context.hash").of("localhost", "", ""))
        .isEqualTo("/:8a5edab2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"contexts", "static:", "host,", "HOST"})
  void anUnknownPieceIsRefused(String setting) {
    String piece = setting.endsWith(",") ? "" : setting;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KeyPrefix.parse(setting))
        .withMessage(
            "\"%s\" is none of static:<text>, host, host.hash, context, context.hash, webappVersion"
                .formatted(piece));
  }

  @Test
  void theSettingIsToldAsItWasMade() {
    assertThat(KeyPrefix.parse("static:shop, host")).hasToString("static:shop,host");
  }
}

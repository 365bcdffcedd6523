package de.javakaffee.web.msm.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NodeListParserTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "n1:a:11211,n2:b:11212",
        "n1:a:11211 n2:b:11212",
        " n1:a:11211 ,\n n2:b:11212, ",
      })
  void nodesAreSeparatedByCommasOrBlanks(String setting) {
    assertThat(parse(setting))
        .containsExactly(
            new NodeAddress(Optional.of("n1"), "a", 11211),
            new NodeAddress(Optional.of("n2"), "b", 11212));
  }

  @Test
  void aSingleNodeNeedsNoId() {
    assertThat(parse("cache-1.example.com:11211"))
        .containsExactly(new NodeAddress(Optional.empty(), "cache-1.example.com", 11211));
    assertThat(nodes("localhost:11211").idsInSessionIds()).isEmpty();
    assertThat(parse("localhost:11211").get(0).nodeId()).isEqualTo("memcached");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          n1:[::1]:11211                 | ::1
          n1:[2001:db8::7]:11211         | 2001:db8::7
          n1:[::ffff:10.0.0.1]:11211     | ::ffff:10.0.0.1
          n1:[fe80::1%eth0]:11211        | fe80::1%eth0
          """)
  void anIpv6AddressStandsInBrackets(String setting, String host) {
    assertThat(parse(setting)).containsExactly(new NodeAddress(Optional.of("n1"), host, 11211));
    assertThat(parse(setting).get(0)).hasToString(setting);
    assertThat(parse(setting.substring(3)))
        .containsExactly(new NodeAddress(Optional.empty(), host, 11211));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                        | at least one node is needed (expected id:host:port)
          ,                         | at least one node is needed (expected id:host:port)
          n1:localhost              | node n1 has no port (expected id:host:port)
          n1                        | node n1 has no port (expected id:host:port)
          n1:[::1]                  | node n1 has no port (expected id:host:port)
          a:1,b:2                   | node a:1 has no id, which only a single node may lack (expected id:host:port)
          n1:a:1,b:2                | node b:2 has no id, which only a single node may lack (expected id:host:port)
          n1:::1:11211              | n1:::1:11211 has too many colons; an IPv6 address stands in brackets (expected id:host:port)
          n-1:a:11211               | node id "n-1" must be 1 to 32 letters, digits and underscores (expected id:host:port)
          :a:11211                  | node id "" must be 1 to 32 letters, digits and underscores (expected id:host:port)
          n1::11211                 | "" is no host name and no address (expected id:host:port)
          n1:a/b:11211              | "a/b" is no host name and no address (expected id:host:port)
          n1:[cache]:11211          | "[cache]" is no host name and no address (expected id:host:port)
          n1:[]:11211               | "[]" is no host name and no address (expected id:host:port)
          n1:[::1:11211             | node n1 has no port (expected id:host:port)
          n1:a:0                    | port "0" must be a number from 1 to 65535 (expected id:host:port)
          n1:a:65536                | port "65536" must be a number from 1 to 65535 (expected id:host:port)
          n1:a:-1                   | port "-1" must be a number from 1 to 65535 (expected id:host:port)
          n1:a:http                 | port "http" must be a number from 1 to 65535 (expected id:host:port)
          n1:a:99999999999          | port "99999999999" must be a number from 1 to 65535 (expected id:host:port)
          n1:a:1,n1:b:1             | node id n1 stands there twice
          n1:a:1,n2:a:1             | node n2 is the same server as another; copies would be lost together
          redis://localhost:6379    | Redis is not supported in this version (expected id:host:port)
          rediss://localhost        | Redis is not supported in this version (expected id:host:port)
          """)
  void aWrongListIsToldWithItsRule(String setting, String rule) {
    assertThatExceptionOfType(SettingException.class)
        .isThrownBy(() -> parse(setting))
        .withMessage("memcachedNodes \"" + setting + "\": " + rule);
  }

  @Test
  void aMissingListIsTold() {
    assertThatExceptionOfType(SettingException.class)
        .isThrownBy(() -> ManagerSettings.parse(Map.of()))
        .withMessage("memcachedNodes \"\": at least one node is needed (expected id:host:port)");
  }

  private static List<NodeAddress> parse(String setting) {
    return nodes(setting).addresses();
  }

  private static NodeSettings nodes(String setting) {
    return ManagerSettings.parse(Map.of("memcachedNodes", setting)).nodes();
  }
}

package de.javakaffee.web.msm.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.javakaffee.web.msm.frame.ChangeDetection;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ManagerSettingsTest {
  private static final String TWO_NODES = "n1:172.16.10.126:11211,n2:172.16.10.212:11211";

  @Test
  void theGuidesElementIsUnderstood() {
    ManagerSettings settings =
        ManagerSettings.parse(
            Map.of(
                "memcachedNodes", TWO_NODES,
                "failoverNodes", "n1",
                "requestUriIgnorePattern", ".*\\.(ico|png|gif|jpg|css|js)$",
                "transcoderFactoryClass",
                    "de.javakaffee.web.msm.serializer.javolution.JavolutionTranscoderFactory"));
    assertThat(settings.nodes())
        .isEqualTo(
            new NodeSettings(
                List.of(
                    new NodeAddress(Optional.of("n1"), "172.16.10.126", 11211),
                    new NodeAddress(Optional.of("n2"), "172.16.10.212", 11211)),
                Set.of("n1"),
                2,
                Duration.ofSeconds(1),
                Optional.empty()));
    assertThat(settings.nodes().idsInSessionIds()).containsExactlyInAnyOrder("n1", "n2");
    assertThat(settings.requests().ignoredUris().orElseThrow().matcher("/test/a.png").matches())
        .isTrue();
    assertThat(settings.transcoder().factory())
        .isEqualTo("de.javakaffee.web.msm.serializer.javolution.JavolutionTranscoderFactory");
    assertThat(settings.remarks()).isEmpty();
  }

  @Test
  void whatIsNotSetHasItsDefault() {
    ManagerSettings settings = new SettingsParser(Map.of("memcachedNodes", TWO_NODES), 7).parse();
    assertThat(settings.requests())
        .isEqualTo(
            new RequestSettings(
                Optional.empty(),
                LockingMode.NONE,
                Optional.empty(),
                Optional.empty(),
                1000,
                Duration.ofMinutes(5)));
    SavingSettings saving = settings.saving();
    assertThat(saving)
        .isEqualTo(
            new SavingSettings(
                true,
                Duration.ofMillis(100),
                7,
                Optional.empty(),
                saving.keyPrefix(),
                ChangeDetection.AUDIT,
                Duration.ofSeconds(5)));
    assertThat(saving.keyPrefix()).hasToString("webappVersion");
    assertThat(settings.transcoder().factory())
        .isEqualTo("de.javakaffee.web.msm.JavaSerializationTranscoderFactory");
    assertThat(settings.transcoder().options()).isEmpty();
    assertThat(settings.enabled()).isTrue();
  }

  @Test
  void whatIsSetIsTaken() {
    Map<String, String> values = new HashMap<>();
    values.put("memcachedNodes", TWO_NODES);
    values.put("copies", "1");
    values.put("operationTimeout", "250");
    values.put("username", "tomcat");
    values.put("password", "geheim");
    values.put("sticky", "false");
    values.put("localCacheSize", "0");
    values.put("localCacheMaxAge", "60");
    values.put("sessionBackupAsync", "false");
    values.put("sessionBackupTimeout", "500");
    values.put("backupThreadCount", "3");
    values.put("sessionAttributeFilter", "cart|user");
    values.put("storageKeyPrefix", "static:shop,context");
    values.put("changeDetection", "live");
    values.put("auditInterval", "9");
    values.put("allowedClasses", "com\\.acme\\..*, java\\..*");
    values.put("deniedClasses", "com\\.acme\\.Secret");
    values.put("renamedClasses", "com.acme.A=com.acme.B, com.acme.A$C=com.acme.D");
    values.put("enabled", "false");
    values.put("maxInactiveInterval", "-1");
    ManagerSettings settings = ManagerSettings.parse(values);
    assertThat(settings.transcoder().renamedClasses())
        .isEqualTo(Map.of("com.acme.A", "com.acme.B", "com.acme.A$C", "com.acme.D"));
    assertThat(settings.nodes().copies()).isEqualTo(1);
    assertThat(settings.nodes().operationTimeout()).isEqualTo(Duration.ofMillis(250));
    assertThat(settings.nodes().credentials()).contains(new Credentials("tomcat", "geheim"));
    assertThat(settings.requests().sticky()).contains(false);
    assertThat(settings.requests().maxInactive()).contains(Duration.ofSeconds(-1));
    assertThat(settings.requests().localCacheSize()).isZero();
    assertThat(settings.requests().localCacheMaxAge()).isEqualTo(Duration.ofMinutes(1));
    assertThat(settings.saving().asynchronous()).isFalse();
    assertThat(settings.saving().timeout()).isEqualTo(Duration.ofMillis(500));
    assertThat(settings.saving().threads()).isEqualTo(3);
    assertThat(settings.saving().storedAttributes().orElseThrow().pattern()).isEqualTo("cart|user");
    assertThat(settings.saving().keyPrefix()).hasToString("static:shop,context");
    assertThat(settings.saving().changeDetection()).isEqualTo(ChangeDetection.LIVE);
    assertThat(settings.saving().auditInterval()).isEqualTo(Duration.ofSeconds(9));
    assertThat(settings.transcoder().classFilter().permits("com.acme.Cart")).isTrue();
    assertThat(settings.transcoder().classFilter().permits("com.acme.Secret")).isFalse();
    assertThat(settings.transcoder().classFilter().permits("org.other.Cart")).isFalse();
    assertThat(settings.enabled()).isFalse();
  }

  @Test
  void aSettingOfNothingHasItsDefault() {
    ManagerSettings settings = parse("sticky", " ");
    assertThat(settings.requests().sticky()).isEmpty();
  }

  @Test
  void theTranscoderGetsItsOptions() {
    ManagerSettings settings =
        ManagerSettings.parse(
            Map.of(
                "memcachedNodes", TWO_NODES,
                "transcoderFactoryClass", "kryo",
                "copyCollectionsForSerialization", "true",
                "customConverter", "com.acme.JodaRegistration"));
    assertThat(settings.transcoder().options())
        .isEqualTo(
            Map.of(
                "copyCollectionsForSerialization",
                "true",
                "customConverter",
                "com.acme.JodaRegistration"));
    assertThat(settings.remarks()).isEmpty();
  }

  @Test
  void anyTranscoderHasOptionsOfItsOwn() {
    ManagerSettings settings =
        ManagerSettings.parse(
            Map.of(
                "memcachedNodes", TWO_NODES,
                "transcoderFactoryClass", "json",
                "transcoder.pretty", " true ",
                "transcoder.names.short", "a=b, c=d",
                "transcoder.none", "",
                "classEvolution", "strict"));
    assertThat(settings.transcoder().options())
        .isEqualTo(Map.of("pretty", "true", "names.short", "a=b, c=d", "classEvolution", "strict"));
  }

  @Test
  void whatAnOlderServerXmlSwitchesOffIsNoOption() {
    assertThat(parse("copyCollectionsForSerialization", "false").transcoder().options()).isEmpty();
  }

  @Test
  void anOptionIsSetInOneWayOnly() {
    Map<String, String> values =
        Map.of(
            "memcachedNodes", TWO_NODES,
            "classEvolution", "strict",
            "transcoder.classEvolution", "none");
    assertThatExceptionOfType(SettingException.class)
        .isThrownBy(() -> ManagerSettings.parse(values))
        .withMessage("classEvolution \"strict\": is set as transcoder.classEvolution, too");
  }

  @Test
  void aFailoverNodeThatIsTheOnlyNodeIsRemarked() {
    ManagerSettings settings =
        ManagerSettings.parse(
            Map.of("memcachedNodes", "n1:localhost:11211", "failoverNodes", "n1"));
    assertThat(settings.nodes().failoverNodes()).isEmpty();
    assertThat(settings.nodes().copies()).isEqualTo(1);
    assertThat(settings.remarks())
        .containsExactly("failoverNodes has no effect: there is only one node");
  }

  @Test
  void compressionIsChosenWithItsThresholdAndLevel() {
    ManagerSettings zstd =
        ManagerSettings.parse(
            Map.of(
                "memcachedNodes", TWO_NODES,
                "compression", "zstd",
                "compressionThreshold", "5000",
                "compressionLevel", "3"));
    assertThat(zstd.compression())
        .isEqualTo(new CompressionSettings(CompressionKind.ZSTD, 5000, 3));
    assertThat(zstd.remarks()).isEmpty();
  }

  @Test
  void aLevelWithoutZstandardIsRemarkedOn() {
    assertThat(
            ManagerSettings.parse(Map.of("memcachedNodes", TWO_NODES, "compressionLevel", "3"))
                .remarks())
        .containsExactly(
            "compressionLevel has no effect: compression is lz4, only zstd has levels");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          failoverNodes           | n3             | node n3 is none of memcachedNodes [n1, n2]
          failoverNodes           | n1 n2          | at least one node must be none, or no session has a home
          compression             | gzip           | must be none, lz4 or zstd
          copies                  | 3              | must be a whole number from 1 to 2
          copies                  | 0              | must be a whole number from 1 to 2
          operationTimeout        | 1s             | must be a whole number from 1 to 60000
          sticky                  | yes            | must be true or false
          sticky                  | TRUE           | must be true or false
          lockingMode             | all            | must be none: this version has no locks
          lockingMode             | auto           | must be none: this version has no locks
          lockingMode             | uriPattern:/a  | must be none: this version has no locks
          requestUriIgnorePattern | .*(png         | ".*(png" is not a regular expression: Unclosed group near index 6
          sessionAttributeFilter  | [a             | "[a" is not a regular expression: Unclosed character class near index 1
          allowedClasses          | java.*, )      | ")" is not a regular expression: Unmatched closing ')'
          renamedClasses          | com.acme.A     | com.acme.A is not old.Name=new.Name, of no class in java
          renamedClasses          | a.A=java.lang.String | a.A=java.lang.String is not old.Name=new.Name, of no class in java
          renamedClasses          | a.A=b.B, a.A=b.C | a.A has two new names
          deniedClasses           | *              | "*" is not a regular expression: Dangling meta character '*' near index 0
          storageKeyPrefix        | host;context   | "host;context" is none of static:<text>, host, host.hash, context, context.hash, webappVersion
          changeDetection         | never          | must be audit, live or set
          memcachedProtocol       | ascii          | must be text or binary
          copyCollectionsForSerialization | 1      | must be true or false
          username                | tomcat         | password is not set
          """)
  void aWrongSettingIsToldWithItsValueAndRule(String setting, String value, String rule) {
    assertThatExceptionOfType(SettingException.class)
        .isThrownBy(() -> parse(setting, value))
        .withMessage(setting + " \"" + value + "\": " + rule);
  }

  @Test
  void aPasswordIsNeverShown() {
    assertThatExceptionOfType(SettingException.class)
        .isThrownBy(() -> parse("password", "geheim"))
        .withMessage("password: username is not set");
    Map<String, String> values =
        Map.of("memcachedNodes", TWO_NODES, "username", "tomcat", "password", "ge heim");
    assertThatExceptionOfType(SettingException.class)
        .isThrownBy(() -> ManagerSettings.parse(values))
        .withMessage("password: must be ASCII without blanks: memcached separates by them");
    Map<String, String> right =
        Map.of("memcachedNodes", TWO_NODES, "username", "tomcat", "password", "geheim");
    assertThat(ManagerSettings.parse(right).toString())
        .contains("tomcat (password not shown)")
        .doesNotContain("geheim");
  }

  @Test
  void anUnknownSettingIsTold() {
    assertThatExceptionOfType(SettingException.class)
        .isThrownBy(() -> parse("memcachedNode", "n1:localhost:11211"))
        .withMessage("memcachedNode: there is no such setting");
    assertThatExceptionOfType(SettingException.class)
        .isThrownBy(() -> parse("transcoder.", "x"))
        .withMessage("transcoder.: there is no such setting");
  }

  private static ManagerSettings parse(String setting, String value) {
    return ManagerSettings.parse(Map.of("memcachedNodes", TWO_NODES, setting, value));
  }
}

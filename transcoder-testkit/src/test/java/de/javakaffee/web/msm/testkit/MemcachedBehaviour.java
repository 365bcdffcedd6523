package de.javakaffee.web.msm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What memcached 1.6 answers to the commands that this project uses, word for word. Run against the
 * installed one and the embedded one, so that tests with the latter prove something about the
 * former. In answers, {@code |} stands for a line end.
 */
abstract class MemcachedBehaviour {
  private Dialogue client;

  abstract String host();

  abstract int port();

  @BeforeEach
  final void connect() throws IOException {
    client = new Dialogue(host(), port());
  }

  @AfterEach
  final void disconnect() throws IOException {
    client.close();
  }

  private void expect(String command, String answer) throws IOException {
    assertThat(client.ask(command)).as(command).isEqualTo(answer);
  }

  @Test
  void getAnswersTheValuesThatThereAre() throws IOException {
    expect("set a 1 0 3\r\nabc", "STORED");
    expect("set b 4294967295 0 0\r\n", "STORED");
    expect("get a", "VALUE a 1 3|abc|END");
    expect("get a none b", "VALUE a 1 3|abc|VALUE b 4294967295 0||END");
    expect("gets a", "VALUE a 1 3 1|abc|END");
  }

  @Test
  void addDependsOnWhatIsThere() throws IOException {
    expect("add a 0 0 1\r\n1", "STORED");
    expect("add a 0 0 1\r\n2", "NOT_STORED");
    expect("gets a", "VALUE a 0 1 1|1|END");
  }

  @Test
  void casStoresOverTheExpectedEntryOnly() throws IOException {
    expect("cas a 0 0 1 1\r\nx", "NOT_FOUND");
    expect("set a 0 0 1\r\n1", "STORED");
    expect("cas a 0 0 1 2\r\n2", "EXISTS");
    expect("cas a 0 0 1 0\r\n2", "EXISTS");
    expect("cas a 0 0 1 18446744073709551615\r\n2", "EXISTS");
    expect("cas a 0 0 1 1\r\n3", "STORED");
    expect("gets a", "VALUE a 0 1 2|3|END");
  }

  @Test
  void deleteAndTouch() throws IOException {
    expect("delete a", "NOT_FOUND");
    expect("touch a 10", "NOT_FOUND");
    expect("set a 0 0 1\r\n1", "STORED");
    expect("touch a 10", "TOUCHED");
    expect("mg a t c", "HD t10 c1");
    expect("touch a", "ERROR");
    expect("delete a", "DELETED");
    expect("get a", "END");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      quoteCharacter = '~',
      value = {
        "set a 0 x 1 = CLIENT_ERROR bad command line format",
        "set a 0 0 -1 = CLIENT_ERROR bad command line format",
        "set a 0 0 x = CLIENT_ERROR bad command line format",
        "set a 0 0 = ERROR",
        "cas a 0 0 1 = ERROR",
        "cas a 0 0 1 x = CLIENT_ERROR bad command line format",
        "set a 0 0 1|abc = CLIENT_ERROR bad data chunk|ERROR",
        "foo = ERROR",
        "~~ = ERROR",
        "ms a = CLIENT_ERROR bad command line format",
        "ms a x = CLIENT_ERROR bad command line format",
        "ms a -1 = CLIENT_ERROR bad command line format",
        "ms a S1 = CLIENT_ERROR bad command line format",
        "ms a 3|abcd = CLIENT_ERROR bad data chunk|ERROR",
        "ms a 1 MZ|a = CLIENT_ERROR invalid mode for ms M token",
        "ms a 1 z|a = CLIENT_ERROR invalid flag",
        "mg a z = CLIENT_ERROR invalid flag",
      })
  void refusesWhatIsNoCommand(String command, String answer) throws IOException {
    expect(command.replace("|", "\r\n"), answer);
    expect("mn", "MN");
    expect("get a", "END");
  }

  @ParameterizedTest
  @ValueSource(strings = {"get %s", "mg %s v", "delete %s", "touch %s 10", "md %s"})
  void refusesKeysOfMoreThan250Bytes(String command) throws IOException {
    String missing = client.ask(command.formatted("x".repeat(250)));
    assertThat(missing).isIn("END", "EN", "NOT_FOUND", "NF");
    expect(command.formatted("x".repeat(251)), "CLIENT_ERROR bad command line format");
  }

  @Test
  void takesTheDataOfASetWithTooLongAKeyForCommands() throws IOException {
    expect(
        "set %s 0 0 3\r\nabc".formatted("x".repeat(251)),
        "CLIENT_ERROR bad command line format|ERROR");
    expect("ms %s 2\r\nmn".formatted("x".repeat(251)), "CLIENT_ERROR bad command line format|MN");
  }

  @Test
  void metaGetAnswersWhatItsFlagsAskForInTheirOrder() throws IOException {
    expect("mg a", "EN");
    expect("mg a v f c O12", "EN O12");
    expect("ms a 3 T100 F4294967295 c\r\nabc", "HD c1");
    expect("mg a", "HD");
    expect("mg a v", "VA 3|abc");
    expect("mg a s v O1234 f c t", "VA 3 s3 O1234 f4294967295 c1 t100|abc");
    expect("mg a t f", "HD t100 f4294967295");
  }

  @Test
  void metaGetRenewsWhereItsFlagStands() throws IOException {
    expect("ms a 1 T1000 c\r\nx", "HD c1");
    expect("mg a f c t T500", "HD f0 c1 t1000");
    expect("mg a T400 f c t", "HD f0 c1 t400");
    expect("mg a T0 t", "HD t-1");
  }

  @Test
  void metaSetStoresByMode() throws IOException {
    expect("ms a 1 c ME O5\r\n1", "HD c1 O5");
    expect("ms a 1 c ME O6\r\n2", "NS c0 O6");
    expect("ms a 1 c MS\r\n4", "HD c2");
    expect("mg a v", "VA 1|4");
  }

  @Test
  void metaSetStoresOverTheExpectedEntryOnly() throws IOException {
    expect("ms a 1 c C1\r\n0", "NF c0");
    expect("ms a 1 c\r\n1", "HD c1");
    expect("ms a 1 c C0 O1\r\n2", "EX c0 O1");
    expect("ms a 1 c C2\r\n2", "EX c0");
    expect("ms a 1 c C18446744073709551615\r\n2", "EX c0");
    expect("ms a 1 c C1\r\n3", "HD c2");
    expect("mg a v c", "VA 1 c2|3");
  }

  @Test
  void metaDeleteDeletes() throws IOException {
    expect("md a", "NF");
    expect("ms a 1\r\n1", "HD");
    expect("md a O3", "HD O3");
    expect("mg a", "EN");
  }

  @Test
  void timesToLiveAreRelativeUpToThirtyDaysAndDatesAbove() throws IOException {
    expect("ms a 1 T2592000\r\nx", "HD");
    expect("mg a t", "HD t2592000");
    expect("ms a 1 T2592001\r\nx", "HD");
    expect("mg a t", "EN");
    expect("ms a 1 T-1\r\nx", "HD");
    expect("mg a t", "EN");
    expect("set a 0 -1 1\r\nx", "STORED");
    expect("get a", "END");
    expect("ms a 1 T" + (Instant.now().getEpochSecond() + 4_000_000) + "\r\nx", "HD");
    String remaining = client.ask("mg a t");
    assertThat(Long.parseLong(remaining.substring("HD t".length())))
        .isBetween(3_999_900L, 4_000_001L);
  }

  @Test
  void entriesEndBetweenOneSecondAndTwoOfATimeToLiveOfTwo() throws IOException {
    expect("ms a 1 T2\r\nx", "HD");
    expect("mg a", "HD");
    Eventually.holds("the entry has ended", () -> answersTo("mg a").equals("EN"));
    expect("get a", "END");
  }

  private String answersTo(String command) {
    try {
      return client.ask(command);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @CsvSource({"a, 1, 1048512", "a, 0, 1048516", "ten-letter, 0, 1048507"})
  void anItemIsOneMebibyteWithKeyAndOverheadAtMost(String key, int flags, int longest)
      throws IOException {
    String fits = "x".repeat(longest);
    expect("set %s %d 0 %d\r\n%s".formatted(key, flags, longest, fits), "STORED");
    expect("ms %s %d F%d\r\n%s".formatted(key, longest, flags, fits), "HD");
    String tooLarge = "SERVER_ERROR object too large for cache";
    expect("set %s %d 0 %d\r\n%sx".formatted(key, flags, longest + 1, fits), tooLarge);
    expect("ms %s %d F%d\r\n%sx".formatted(key, longest + 1, flags, fits), tooLarge);
  }

  @ParameterizedTest
  @ValueSource(strings = {"set a 0 0 %d", "ms a %d", "ms a %d ME", "ms a %d C99"})
  void aSetOfTooLargeAValueDeletesTheOldOne(String command) throws IOException {
    expect("set a 0 0 1\r\n1", "STORED");
    int length = 2_000_000;
    expect(
        command.formatted(length) + "\r\n" + "x".repeat(length),
        "SERVER_ERROR object too large for cache");
    expect("mg a v", "EN");
  }

  @Test
  void evictsTheLeastRecentlyUsedOnesRatherThanRefuse() throws IOException {
    String value = "x".repeat(500_000);
    for (int i = 0; i < 400; i++) {
      expect("set k" + i + " 0 0 500000\r\n" + value, "STORED");
    }
    expect("mg k0", "EN");
    expect("mg k399", "HD");
    assertThat(stat("evictions")).isPositive();
    assertThat(stat("bytes")).isPositive().isLessThanOrEqualTo(stat("limit_maxbytes"));
  }

  @Test
  void statsTellWhatIsStored() throws IOException {
    expect("set a 0 0 1\r\n1", "STORED");
    assertThat(stat("curr_items")).isEqualTo(1);
    assertThat(stat("bytes")).isEqualTo(56 + "a".length() + 1 + "1".length() + 2);
    assertThat(stat("limit_maxbytes")).isEqualTo(64 << 20);
    assertThat(client.ask("version")).matches("VERSION 1\\.[0-9.]+.*");
  }

  private long stat(String name) throws IOException {
    String line = "STAT " + name + " ";
    for (String stat : client.ask("stats").split("\\|", -1)) {
      if (stat.startsWith(line)) {
        return Long.parseLong(stat.substring(line.length()));
      }
    }
    throw new AssertionError("no " + line);
  }

  @Test
  void quitClosesTheConnection() throws IOException {
    client.send("quit\r\nget a\r\n");
    assertThat(client.isClosedWithoutAnswer()).isTrue();
  }

  @Test
  void anEndlessLineClosesTheConnection() throws IOException {
    client.send("x".repeat(100_000));
    assertThat(client.isClosedWithoutAnswer()).isTrue();
  }

  @Test
  void aNewLineAloneEndsACommandToo() throws IOException {
    client.send("mn\n");
    expect("mn", "MN|MN");
  }
}

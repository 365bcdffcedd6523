package de.javakaffee.web.msm.examples.cluster.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.examples.cluster.Version;
import de.javakaffee.web.msm.testkit.Eventually;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Messages that change the session of their user, while no request is under way. */
@ParameterizedClass
@EnumSource
@ExtendWith(SharedClusters.Provider.class)
@Timeout(120)
final class WebSocketIT {
  private final TestCluster cluster;

  WebSocketIT(Version version, SharedClusters clusters) {
    this.cluster = clusters.checked(version);
  }

  @Test
  void whatAMessageChangedReachesTheOtherTomcatSoon() throws InterruptedException {
    User user = cluster.user("/short");
    user.onA("set=a:1", "maxInactive=600");
    Answers answers = new Answers();
    WebSocket socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .header("Cookie", "JSESSIONID=" + user.id())
            .buildAsync(URI.create("ws://127.0.0.1:" + cluster.a().port() + "/short/chat"), answers)
            .join();
    for (String message : new String[] {"first", "second"}) {
      socket.sendText(message, true).join();
      assertThat(answers.texts.poll(20, TimeUnit.SECONDS)).isEqualTo("kept " + message);
      Eventually.holds("B has it", () -> user.onB("get=message").value("message").equals(message));
    }
    user.onB("set=a:2");
    socket.sendText("third", true).join();
    assertThat(answers.texts.poll(20, TimeUnit.SECONDS)).isEqualTo("kept third");
    socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    Eventually.holds("B has it", () -> user.onB("get=message").value("message").equals("third"));
    assertThat(user.onA("get=a", "get=message").body()).isEqualTo("a=2\nmessage=third\n");
  }

  /** What the endpoint answered; used by the client's threads. */
  private static final class Answers implements WebSocket.Listener {
    private final BlockingQueue<String> texts = new LinkedBlockingQueue<>();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
      texts.add(text.toString());
      socket.request(1);
      return null;
    }
  }
}

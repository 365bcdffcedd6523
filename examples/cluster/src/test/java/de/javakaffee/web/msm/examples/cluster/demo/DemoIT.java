package de.javakaffee.web.msm.examples.cluster.demo;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.examples.cluster.Browser;
import de.javakaffee.web.msm.examples.cluster.BuildFiles;
import de.javakaffee.web.msm.examples.cluster.Page;
import de.javakaffee.web.msm.examples.cluster.Version;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The demo as the README starts it, and what its control server lets strangers do. */
@Timeout(120)
final class DemoIT {

  @ParameterizedTest
  @ValueSource(strings = {"9", "10.1", "11"})
  void theScriptedStoryLosesNothing(String tomcat) throws Exception {
    Run run = demo("--scripted", "--tomcat", tomcat);
    assertThat(run.output()).endsWith("Nothing was lost.\n");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void aTranscoderThatIsNotInstalledIsAnsweredWithTheListOfThoseThatAre() throws Exception {
    Run run = demo("--transcoder", "no-such");
    assertThat(run.output())
        .startsWith("transcoder \"no-such\": not installed (installed: java")
        .endsWith(DemoOptions.USAGE);
    assertThat(run.exitCode()).isEqualTo(2);
  }

  private record Run(int exitCode, String output) {}

  private static Run demo(String... arguments) throws IOException, InterruptedException {
    Path jar = BuildFiles.ofThisBuild().target().resolve("cluster.jar");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-jar", jar.toString()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    System.out.print(output);
    return new Run(process.waitFor(), output);
  }

  @Test
  void strangersCannotKillServersNorPutAnythingIntoTheCart() {
    try (Demo demo = new Demo(new DemoOptions(Version.TOMCAT_11, "java", false))) {
      Browser user = demo.cluster().browser();
      assertThat(post(user, "A/kill", "0123456789abcdef").status()).isEqualTo(403);
      assertThat(demo.cluster().tomcat("A").running()).isTrue();
      assertThat(state(user, demo.cluster().url(), "rebound.example").status())
          .as("the balancer says itself which name it was asked for")
          .isEqualTo(200);
      assertThat(state(user, demo.controlUrl(), "127.0.0.1").status()).isEqualTo(200);
      assertThat(state(user, demo.controlUrl(), "rebound.example").status()).isEqualTo(403);

      String token = user.get("/demo-control/state").body().substring(11, 43);
      assertThat(post(user, "C/kill", token).status()).isEqualTo(404);
      assertThat(post(user, "A/freeze", token).status()).isEqualTo(404);
      assertThat(post(user, "A/start", token).body()).endsWith("is already running");
      assertThat(post(user, "A/kill", token).status()).isEqualTo(204);
      assertThat(demo.cluster().tomcat("A").running()).isFalse();

      Map<String, String> hostile = Map.of("item", "<script>alert(1)</script>", "change", "1");
      assertThat(user.post("/cart.jsp", hostile).status()).isEqualTo(400);
      assertThat(user.post("/cart.jsp", Map.of("item", "tea", "change", "1000000")).status())
          .isEqualTo(400);
      assertThat(user.get("/cart.jsp").value("items")).isEqualTo("{}");
    }
  }

  private static Page state(Browser user, URI server, String host) {
    return user.send(
        server.resolve("/demo-control/state").toString(),
        request -> request.header("X-Forwarded-Host", host));
  }

  private static Page post(Browser user, String change, String token) {
    return user.send(
        "/demo-control/" + change,
        request -> request.header("X-Demo-Token", token).POST(BodyPublishers.noBody()));
  }
}

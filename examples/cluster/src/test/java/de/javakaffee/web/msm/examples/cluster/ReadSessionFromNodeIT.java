package de.javakaffee.web.msm.examples.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program in {@code examples/read-session-from-node} reads a session that a Tomcat stored.
 * Where Node.js or its packages cannot be had this says so; it fails if {@code MSM_TESTS_REQUIRE}
 * names {@code node}.
 */
@Timeout(180)
final class ReadSessionFromNodeIT {
  private static final String SHOP =
      """
      package app;
      import jakarta.servlet.http.*;
      import java.io.*;
      import java.util.*;
      public class Shop extends HttpServlet {
        static class User implements Serializable {
          String name;
          Locale locale;
          Cart cart;
          String notes;
        }
        static class Cart implements Serializable {
          List<Item> items = new ArrayList<>();
          User owner;
        }
        record Item(String name, int count) implements Serializable {}

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
          User user = new User();
          user.name = "Ad\u00e8le";
          user.locale = Locale.CANADA_FRENCH;
          user.notes = "likes tea, ".repeat(1000);
          user.cart = new Cart();
          user.cart.owner = user;
          user.cart.items.add(new Item("tea", 2));
          user.cart.items.add(new Item("milk", 1));
          request.getSession().setAttribute("user", user);
          request.getSession().setAttribute("theme", "dark");
          response.getWriter().print(request.getSession().getId());
        }
      }
      """;

  private static final String WEB_XML =
      """
      <servlet><servlet-name>shop</servlet-name><servlet-class>app.Shop</servlet-class></servlet>
      <servlet-mapping><servlet-name>shop</servlet-name><url-pattern>/shop</url-pattern></servlet-mapping>
      """;

  private static final String MANAGER =
      "<Manager className=\"de.javakaffee.web.msm.MemcachedBackupSessionManager\" memcachedNodes=\""
          + ClusterBuilder.MEMCACHED_NODES
          + "\" transcoderFactoryClass=\"protobuf\"/>";

  private final Path example =
      BuildFiles.ofThisBuild().target().resolve("../../read-session-from-node").normalize();

  @Test
  void aProgramInAnotherLanguageReadsUserCartAndLocale(@TempDir Path folder) throws Exception {
    Programs programs = Programs.ofThisMachine();
    Path node = found(programs, "node");
    Path npm = found(programs, "npm");
    requirePackages(programs, npm);
    try (Cluster cluster = cluster(folder)) {
      Browser user = cluster.browser();
      String id = user.on(cluster.tomcat("A")).get("/test/shop").body();
      MemcachedProcess memcached = cluster.memcached(id.substring(id.lastIndexOf('-') + 1));
      assertThat(memcached.stored(id).orElseThrow()).as("compressed").matches("\\d+ \\d{3}");
      Output output =
          run(List.of(node.toString(), "read-session.js", "127.0.0.1:" + memcached.port(), id));
      assertThat(output.text())
          .isEqualTo(
              """
              user: Ad\u00e8le
              locale: fr-CA
              in the cart: 2 x tea
              in the cart: 1 x milk
              the cart's owner is the user: true
              """);
      assertThat(output.exitCode()).isZero();
    }
  }

  private static Path found(Programs programs, String name) {
    Optional<Path> program = programs.find(name);
    if (program.isEmpty()) {
      notRun(name + " is not installed");
    }
    return program.orElseThrow();
  }

  private void requirePackages(Programs programs, Path npm) throws Exception {
    Output output =
        run(
            List.of(
                npm.toString(),
                "ci",
                "--ignore-scripts",
                "--prefer-offline",
                "--no-audit",
                "--no-fund"));
    if (output.exitCode() != 0) {
      assertThat(programs.required()).as("npm ci: %s", output.text()).doesNotContain("node");
      notRun("npm cannot fetch its packages");
    }
  }

  private static void notRun(String reason) {
    System.out.println("examples/read-session-from-node was not run: " + reason);
    abort(reason);
  }

  private record Output(int exitCode, String text) {}

  private Output run(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).directory(example.toFile()).redirectErrorStream(true).start();
    try (InputStream out = process.getInputStream()) {
      String text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
      return new Output(process.waitFor(), text);
    }
  }

  private static Cluster cluster(Path folder) {
    Version version = Version.TOMCAT_11;
    return Cluster.builder()
        .tomcat(version)
        .transcoder("protobuf")
        .manager(MANAGER)
        .webapp(
            "/test",
            new WebappBuilder(version, folder).source("app.Shop", SHOP).webXml(WEB_XML).build())
        .start();
  }
}

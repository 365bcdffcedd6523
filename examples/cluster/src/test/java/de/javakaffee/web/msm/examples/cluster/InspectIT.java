package de.javakaffee.web.msm.examples.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code msm-inspect.jar} shows what a Tomcat stored, without the web application's classes. */
@Timeout(120)
final class InspectIT {
  private static final String SHOP =
      """
      package app;
      import jakarta.servlet.http.*;
      import java.io.*;
      import java.math.BigDecimal;
      import java.util.*;
      public class Shop extends HttpServlet {
        static class User implements Serializable {
          String name = "Ada Lovelace";
          List<Item> cart = new ArrayList<>();
        }
        static class Item implements Serializable {
          String title;
          BigDecimal price;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
          User user = new User();
          Item item = new Item();
          item.title = "Green tea";
          item.price = new BigDecimal("4.90");
          user.cart.add(item);
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
          + "\" transcoderFactoryClass=\"%s\"/>";

  @ParameterizedTest
  @ValueSource(strings = {"java", "kryo", "javolution", "protobuf"})
  void userAndCartAreShown(String transcoder, @TempDir Path folder) throws Exception {
    Version version = Version.TOMCAT_11;
    try (Cluster cluster =
        Cluster.builder()
            .tomcat(version)
            .transcoder(transcoder)
            .manager(MANAGER.formatted(transcoder))
            .webapp(
                "/test",
                new WebappBuilder(version, folder).source("app.Shop", SHOP).webXml(WEB_XML).build())
            .start()) {
      String id = cluster.browser().on(cluster.tomcat("A")).get("/test/shop").body();
      String nodes =
          "n1:127.0.0.1:%d,n2:127.0.0.1:%d"
              .formatted(cluster.memcached("n1").port(), cluster.memcached("n2").port());

      Process process = inspect("--nodes", nodes, id);
      String shown = outputOf(process);

      assertThat(process.waitFor()).as(shown).isZero();
      assertThat(shown)
          .contains("user: app.Shop$User")
          .contains("name: \"Ada Lovelace\"")
          .contains("title: \"Green tea\"")
          .containsPattern("price: \"?4\\.90") // the XML of javolution does not tell the type
          .contains("theme: \"dark\"")
          .doesNotContain("DAMAGED");
    }
  }

  private static Process inspect(String... arguments) throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Path jar = BuildFiles.ofThisBuild().msm().resolve("msm-inspect.jar");
    List<String> command = new ArrayList<>(List.of(java.toString(), "-jar", jar.toString()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private static String outputOf(Process process) throws IOException {
    try (InputStream out = process.getInputStream()) {
      return new String(out.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

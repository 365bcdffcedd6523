package de.javakaffee.web.msm.examples.cluster.sessions;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.examples.cluster.Browser;
import de.javakaffee.web.msm.examples.cluster.Cluster;
import de.javakaffee.web.msm.examples.cluster.ClusterBuilder;
import de.javakaffee.web.msm.examples.cluster.MemcachedProcess;
import de.javakaffee.web.msm.examples.cluster.TomcatProcess;
import de.javakaffee.web.msm.examples.cluster.Version;
import de.javakaffee.web.msm.examples.cluster.WebappBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A cluster changes its transcoder, one Tomcat after the other, while its users go on. */
@Timeout(180)
final class SwitchedTranscoderIT {
  /** Puts the parameter into the cart, and tells what is in it. */
  private static final String SERVLET =
      """
      package app;
      import jakarta.servlet.http.*;
      import java.io.*;
      import java.util.*;
      public class Shop extends HttpServlet {
        static class Cart implements Serializable {
          final List<String> items = new ArrayList<>();
        }
        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
          HttpSession session = request.getSession();
          Cart cart = (Cart) session.getAttribute("cart");
          if (cart == null) {
            cart = new Cart();
            session.setAttribute("cart", cart);
          }
          cart.items.add(request.getParameter("item"));
          response.getWriter().print(String.join(" ", cart.items));
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
          + "\" transcoderFactoryClass=\"kryo\"/>";

  private static final int USERS_OF_EACH = 5;

  @Test
  void noSessionIsLostAndEachIsConvertedByItsNextSave(@TempDir Path folder) throws IOException {
    try (Cluster cluster = cluster(folder)) {
      TomcatProcess a = cluster.tomcat("A");
      TomcatProcess b = cluster.tomcat("B");
      List<Browser> users = new ArrayList<>();
      enter(users, a, cluster);
      assertThat(transcoderOf(cluster, users.get(0))).isEqualTo("kryo");

      Administrator.changes(a, "Class=\"kryo\"", "Class=\"protobuf\"");
      enter(users, a, cluster);
      assertThat(transcoderOf(cluster, users.get(USERS_OF_EACH))).isEqualTo("protobuf");
      assertThat(buy("mug", users, b)).containsOnly("tea mug");
      for (Browser user : users) {
        assertThat(transcoderOf(cluster, user)).as("B writes as it did").isEqualTo("kryo");
      }
      assertThat(buy("jam", users, a)).containsOnly("tea mug jam");
      for (Browser user : users) {
        assertThat(transcoderOf(cluster, user)).as("converted by A").isEqualTo("protobuf");
      }

      Administrator.changes(b, "Class=\"kryo\"", "Class=\"protobuf\"");
      assertThat(buy("bun", users, b)).containsOnly("tea mug jam bun");
      assertThat(buy("egg", users, a)).containsOnly("tea mug jam bun egg");
    }
  }

  private static void enter(List<Browser> users, TomcatProcess tomcat, Cluster cluster) {
    List<Browser> others = new ArrayList<>();
    for (int i = 0; i < USERS_OF_EACH; i++) {
      others.add(cluster.browser());
    }
    assertThat(buy("tea", others, tomcat)).containsOnly("tea");
    users.addAll(others);
  }

  private static List<String> buy(String item, List<Browser> users, TomcatProcess tomcat) {
    return users.stream()
        .map(user -> user.on(tomcat).get("/test/shop?item=" + item).body())
        .toList();
  }

  /** Each stored frame names the transcoder that wrote it, and the session has only one. */
  private static String transcoderOf(Cluster cluster, Browser user) throws IOException {
    String id = user.sessionId().orElseThrow();
    String stored = stored(cluster.memcached(id.substring(id.lastIndexOf('-') + 1)), id);
    List<String> named = List.of("kryo", "protobuf").stream().filter(stored::contains).toList();
    assertThat(named).hasSize(1);
    return named.get(0);
  }

  /** All that the memcached answers, one character a byte. */
  private static String stored(MemcachedProcess memcached, String key) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), memcached.port())) {
      socket.getOutputStream().write(("get " + key + "\r\nquit\r\n").getBytes(US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }
  }

  private static Cluster cluster(Path folder) {
    Version version = Version.TOMCAT_11;
    return Cluster.builder()
        .tomcat(version)
        .transcoder("kryo", "protobuf")
        .manager(MANAGER)
        .webapp(
            "/test",
            new WebappBuilder(version, folder).source("app.Shop", SERVLET).webXml(WEB_XML).build())
        .start();
  }
}

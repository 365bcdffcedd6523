package de.javakaffee.web.msm.examples.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A transcoder that somebody else has written, built and put into Tomcat's {@code lib/}: it passes
 * the conformance kit, and sessions survive by it.
 */
@Timeout(300)
final class CustomTranscoderIT {
  private static final String SHOP =
      """
      package app;
      import jakarta.servlet.http.*;
      import java.io.*;
      import java.util.*;
      public class Shop extends HttpServlet {
        static class Cart implements Serializable {
          List<Item> items = new ArrayList<>();
          Item favourite;
        }
        record Item(String name, int count) implements Serializable {}

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
          HttpSession session = request.getSession();
          Cart cart = (Cart) session.getAttribute("cart");
          if (cart == null) {
            cart = new Cart();
            session.setAttribute("cart", cart);
          }
          if (request.getParameter("add") != null) {
            cart.items.add(new Item(request.getParameter("add"), 2));
            cart.favourite = cart.items.get(0);
          }
          response.getWriter().print(
              cart.items + " " + (cart.favourite == cart.items.get(0)) + " " + session.getId());
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
          + "\" transcoderFactoryClass=\"json\" transcoder.%s=\"true\"/>";

  @Test
  void aSessionOutlivesItsTomcatByATranscoderBuiltElsewhere(@TempDir Path folder) throws Exception {
    Path root = BuildFiles.ofThisBuild().target().resolve("../../..").normalize();
    StrangersBuild build = new StrangersBuild(root, folder);
    assertThat(build.verify())
        .containsPattern("Tests run: [1-9][0-9]{2,}, Failures: 0, Errors: 0, Skipped: 0");
    Path shop =
        new WebappBuilder(Version.TOMCAT_11, folder.resolve("shop"))
            .source("app.Shop", SHOP)
            .webXml(WEB_XML)
            .build();
    ClusterBuilder builder =
        Cluster.builder()
            .tomcat(Version.TOMCAT_11)
            .contextsMayFail()
            .webapp("/test", shop, "", MANAGER.formatted("pretty"))
            .webapp("/wrong", shop, "", MANAGER.formatted("prety"));
    build.jars().forEach(builder::jars);
    try (Cluster cluster = builder.start()) {
      assertThat(cluster.tomcat("A").log())
          .contains("transcoder json: unknown option \"prety\" (it has pretty)");
      Browser user = cluster.browser();
      String answer = user.on(cluster.tomcat("A")).get("/test/shop?add=tea").body();
      String id = answer.substring(answer.lastIndexOf(' ') + 1);
      assertThat(answer).isEqualTo("[Item[name=tea, count=2]] true " + id);
      MemcachedProcess node = cluster.memcached(id.substring(id.lastIndexOf('-') + 1));
      assertThat(valueOf(node, id)).contains("\"app.Shop$Item\" : {\n", "\"name\" : \"tea\"");

      cluster.tomcat("A").kill();

      assertThat(user.on(cluster.tomcat("B")).get("/test/shop").body()).isEqualTo(answer);
    }
  }

  private static String valueOf(MemcachedProcess node, String key) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), node.port())) {
      socket.getOutputStream().write(("get " + key + "\r\nquit\r\n").getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }
}

package de.javakaffee.web.msm.examples.cluster.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.examples.cluster.Browser;
import de.javakaffee.web.msm.examples.cluster.Cluster;
import de.javakaffee.web.msm.examples.cluster.ClusterBuilder;
import de.javakaffee.web.msm.examples.cluster.TomcatProcess;
import de.javakaffee.web.msm.examples.cluster.Version;
import de.javakaffee.web.msm.examples.cluster.WebappBuilder;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tomcats that compress in different ways, or not at all, share sessions. */
@Timeout(180)
final class CompressionIT {
  /** Adds 1,000 items to the cart, or touches the small attribute alone; tells what is there. */
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
          String kind = request.getParameter("kind");
          if (kind != null) {
            Cart cart = (Cart) session.getAttribute("cart");
            if (cart == null) {
              cart = new Cart();
              session.setAttribute("cart", cart);
            }
            for (int i = 0; i < 1000; i++) {
              cart.items.add(kind + " number " + i);
            }
            response.getWriter().print(cart.items.size());
          } else {
            Integer visits = (Integer) session.getAttribute("visits");
            session.setAttribute("visits", visits == null ? 1 : visits + 1);
            response.getWriter().print(session.getAttribute("visits"));
          }
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
          + "\" compression=\"lz4\"/>";

  @Test
  void eachReadsWhatTheOtherWroteAndKeepsWhatItDidNotChange(@TempDir Path folder)
      throws IOException {
    try (Cluster cluster = cluster(folder)) {
      TomcatProcess a = cluster.tomcat("A");
      TomcatProcess b = cluster.tomcat("B");
      Administrator.changes(b, "=\"lz4\"", "=\"none\"");
      Browser user = cluster.browser();

      assertThat(user.on(a).get("/test/shop?kind=tea").body()).isEqualTo("1000");
      int lz4 = storedBytes(cluster, user);
      assertThat(lz4).as("with LZ4").isLessThan(10_000);

      assertThat(user.on(b).get("/test/shop").body()).isEqualTo("1");
      assertThat(storedBytes(cluster, user))
          .as("B saved the small attribute, and the large one as it was")
          .isBetween(lz4, lz4 + 100);

      assertThat(user.on(b).get("/test/shop?kind=mug").body()).isEqualTo("2000");
      assertThat(storedBytes(cluster, user)).as("changed by B").isGreaterThan(25_000);

      Administrator.changes(a, "=\"lz4\"", "=\"zstd\"");
      assertThat(user.on(a).get("/test/shop?kind=jam").body()).isEqualTo("3000");
      assertThat(storedBytes(cluster, user)).as("with Zstandard").isLessThan(lz4);
      assertThat(user.on(b).get("/test/shop?kind=bun").body()).isEqualTo("4000");
      assertThat(user.on(a).get("/test/shop").body()).isEqualTo("2");
    }
  }

  private static int storedBytes(Cluster cluster, Browser user) {
    String id = user.sessionId().orElseThrow();
    String node = id.substring(id.lastIndexOf('-') + 1);
    String flagsAndLength = cluster.memcached(node).stored(id).orElseThrow();
    return Integer.parseInt(flagsAndLength.substring(flagsAndLength.indexOf(' ') + 1));
  }

  private static Cluster cluster(Path folder) {
    Version version = Version.TOMCAT_11;
    return Cluster.builder()
        .tomcat(version)
        .transcoder("java", "zstd")
        .manager(MANAGER)
        .webapp(
            "/test",
            new WebappBuilder(version, folder).source("app.Shop", SERVLET).webXml(WEB_XML).build())
        .start();
  }
}

package de.javakaffee.web.msm.examples.cluster.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.examples.cluster.Browser;
import de.javakaffee.web.msm.examples.cluster.BuildFiles;
import de.javakaffee.web.msm.examples.cluster.Cluster;
import de.javakaffee.web.msm.examples.cluster.ClusterBuilder;
import de.javakaffee.web.msm.examples.cluster.TomcatProcess;
import de.javakaffee.web.msm.examples.cluster.Version;
import de.javakaffee.web.msm.examples.cluster.WebappBuilder;
import de.javakaffee.web.msm.testkit.samples.SampleSession;
import de.javakaffee.web.msm.transcoder.InstalledTranscoders;
import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscoderConfiguration;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every sample session, with every transcoder of the distribution, the whole way: an application
 * fills it on one Tomcat, memcached keeps it, and the same application on the other Tomcat, with
 * its own class loader, compares what it gets with what it expects.
 */
@Timeout(180)
final class SamplesIT {
  /** Answers {@code as expected}, or the first difference. */
  private static final String SERVLET =
      """
      package app;
      import de.javakaffee.web.msm.testkit.samples.SampleSession;
      import jakarta.servlet.http.*;
      import java.util.*;
      public class Samples extends HttpServlet {
        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws java.io.IOException {
          SampleSession sample = SampleSession.valueOf(request.getParameter("sample"));
          response.setCharacterEncoding("UTF-8");
          response.getWriter().print(request.getParameter("do").equals("fill")
              ? fill(sample, request.getSession())
              : compare(sample, request.getSession(false)));
        }
        private static String fill(SampleSession sample, HttpSession session) {
          sample.attributes().forEach(session::setAttribute);
          return "filled";
        }
        private static String compare(SampleSession sample, HttpSession session) {
          Map<String, Object> found = new LinkedHashMap<>();
          for (String name : Collections.list(session.getAttributeNames())) {
            found.put(name, session.getAttribute(name));
          }
          try {
            sample.verify(found);
            return "as expected";
          } catch (AssertionError e) {
            return e.getMessage();
          }
        }
      }
      """;

  private static final String WEB_XML =
      """
      <servlet>
        <servlet-name>samples</servlet-name><servlet-class>app.Samples</servlet-class>
      </servlet>
      <servlet-mapping>
        <servlet-name>samples</servlet-name><url-pattern>/samples</url-pattern>
      </servlet-mapping>
      """;

  private static final String MANAGER =
      """
      <Manager className="de.javakaffee.web.msm.MemcachedBackupSessionManager"
        memcachedNodes="%s" transcoderFactoryClass="%s" compressionThreshold="100"/>
      """;

  private final Path folder;

  SamplesIT(@TempDir Path folder) {
    this.folder = folder;
  }

  static Stream<String> transcoders() {
    return BuildFiles.ofThisBuild().transcoders().stream();
  }

  @ParameterizedTest
  @MethodSource("transcoders")
  void everySampleIsTheSameOnTheOtherTomcat(String transcoder) {
    try (Cluster cluster = cluster(transcoder)) {
      Map<SampleSession, String> differences = new EnumMap<>(SampleSession.class);
      List<SampleSession> carried = carriedBy(transcoder);
      for (SampleSession sample : carried) {
        Browser user = cluster.browser();
        String path = "/test/samples?sample=" + sample.name() + "&do=";
        assertThat(user.on(cluster.tomcat("A")).get(path + "fill").body()).isEqualTo("filled");
        String answer = user.on(cluster.tomcat("B")).get(path + "compare").body();
        if (!answer.equals("as expected")) {
          differences.put(sample, answer);
        }
      }
      System.out.println(transcoder + ": " + carried.size() + " sample sessions went from A to B");
      assertThat(carried).isNotEmpty();
      assertThat(differences).isEmpty();
      for (TomcatProcess tomcat : cluster.tomcats()) {
        assertThat(tomcat.log()).doesNotContain("sun.misc.Unsafe", "illegal reflective access");
      }
    }
  }

  private static List<SampleSession> carriedBy(String id) {
    ClassLoader loader = SamplesIT.class.getClassLoader();
    Transcoder transcoder =
        InstalledTranscoders.foundBy(loader).named(id).create(TranscoderConfiguration.of(loader));
    return Arrays.stream(SampleSession.values())
        .filter(sample -> transcoder.capabilities().containsAll(sample.needs()))
        .toList();
  }

  /** As JDKs to come will be: nobody reads memory by sun.misc.Unsafe. */
  private static String[] strictest() {
    return Runtime.version().feature() < 24
        ? new String[0]
        : new String[] {"--sun-misc-unsafe-memory-access=deny"};
  }

  private Cluster cluster(String transcoder) {
    Version version = Version.TOMCAT_11;
    return Cluster.builder()
        .tomcat(version)
        .transcoder(transcoder)
        .memcachedOptions("-I", "16m", "-m", "256")
        .javaOptions(strictest())
        .manager(MANAGER.formatted(ClusterBuilder.MEMCACHED_NODES, transcoder))
        .webapp(
            "/test",
            new WebappBuilder(version, folder)
                .libraryOf(SampleSession.class)
                .source("app.Samples", SERVLET)
                .webXml(WEB_XML)
                .build())
        .start();
  }
}

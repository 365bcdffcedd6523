package de.javakaffee.web.msm.examples.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What one Tomcat of a cluster has for itself: the contents of its CATALINA_BASE. Immutable.
 *
 * @param engineElements XML inside the Engine, such as a Realm
 * @param contexts the web applications
 * @param files further files by their path in the base, such as {@code conf/users.xml}
 */
record TomcatBase(
    int port,
    Optional<String> jvmRoute,
    String engineElements,
    List<WebContext> contexts,
    Map<String, String> files) {
  // No jar holds anything that needs to be scanned for: the start takes half the time.
  private static final String CATALINA_PROPERTIES =
      """
      common.loader="${catalina.base}/lib","${catalina.base}/lib/*.jar",\
      "${catalina.home}/lib","${catalina.home}/lib/*.jar"
      tomcat.util.scan.StandardJarScanFilter.jarsToSkip=*.jar
      """;
  private static final String LOGGING_PROPERTIES =
      """
      handlers=java.util.logging.ConsoleHandler
      java.util.logging.ConsoleHandler.formatter=org.apache.juli.OneLineFormatter
      """;

  /** Writes everything; called again, it writes over what is there. */
  void writeTo(Path base, TomcatInstallation installation) {
    try {
      for (String folder : List.of("conf", "lib", "logs", "temp", "webapps", "work")) {
        Files.createDirectories(base.resolve(folder));
      }
      Path conf = base.resolve("conf");
      for (String asDistributed : List.of("web.xml", "context.xml")) {
        Files.copy(
            installation.home().resolve("conf").resolve(asDistributed),
            conf.resolve(asDistributed),
            StandardCopyOption.REPLACE_EXISTING);
      }
      Files.writeString(conf.resolve("catalina.properties"), CATALINA_PROPERTIES);
      Files.writeString(conf.resolve("logging.properties"), LOGGING_PROPERTIES);
      Files.writeString(conf.resolve("server.xml"), serverXml());
      for (Map.Entry<String, String> file : files.entrySet()) {
        Path path = base.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
      }
    } catch (IOException e) {
      throw new ClusterException("the settings in " + base + " could not be written", e);
    }
  }

  String serverXml() {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <Server port="-1">
          <Service name="Catalina">
            <Connector port="%d" address="127.0.0.1" protocol="HTTP/1.1"
                       connectionTimeout="20000" maxThreads="60" minSpareThreads="4"/>
            <Engine name="Catalina" defaultHost="localhost"%s>
              %s
              <Host name="localhost" appBase="webapps" autoDeploy="false" deployOnStartup="false">
                %s
              </Host>
            </Engine>
          </Service>
        </Server>
        """
        .formatted(
            port,
            jvmRoute.map(route -> " jvmRoute=\"" + route + "\"").orElse(""),
            engineElements,
            contexts.stream().map(WebContext::xml).collect(Collectors.joining("\n")));
  }

  /**
   * One web application.
   *
   * @param path its context path, empty for the root
   * @param docBase the folder of its pages
   * @param attributes further attributes of the Context element, such as {@code reloadable="true"}
   * @param elements XML inside the Context, such as the Manager
   */
  record WebContext(String path, Path docBase, String attributes, String elements) {
    String xml() {
      return "<Context path=\"%s\" docBase=\"%s\" %s>\n%s\n</Context>"
          .formatted(path, docBase.toAbsolutePath(), attributes, elements);
    }
  }
}

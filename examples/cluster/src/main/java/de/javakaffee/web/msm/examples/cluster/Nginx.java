package de.javakaffee.web.msm.examples.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The installed nginx, with round robin as it comes. Thread-safe. */
public final class Nginx extends ServerProcess implements Balancer {
  private static final int PROBE_MILLIS = 1_000;

  private final Path program;
  private final Path folder;

  private Nginx(Path program, Path folder, int port, Watchdog watchdog) {
    super("nginx", port, folder.resolve("nginx.log"), watchdog);
    this.program = program;
    this.folder = folder;
  }

  static Nginx start(
      Path program,
      Path folder,
      int port,
      List<TomcatProcess> tomcats,
      List<Balancer.Route> routes,
      Watchdog watchdog) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("nginx.conf"), configuration(folder, port, tomcats, routes));
    } catch (IOException e) {
      throw new ClusterException("the settings of nginx could not be written", e);
    }
    Nginx nginx = new Nginx(program, folder, port, watchdog);
    nginx.start();
    return nginx;
  }

  /**
   * One process without a master, so that killing it leaves nothing behind. A Tomcat that did not
   * answer is asked again at its next turn (max_fails=0): a refused connection costs nothing, and
   * one that is back is used at once.
   */
  private static String configuration(
      Path folder, int port, List<TomcatProcess> tomcats, List<Balancer.Route> routes) {
    return """
        daemon off;
        master_process off;
        pid "%1$s/nginx.pid";
        error_log stderr warn;
        events { worker_connections 512; }
        http {
          access_log off;
          client_body_temp_path "%1$s/body";
          proxy_temp_path "%1$s/proxy";
          fastcgi_temp_path "%1$s/fastcgi";
          uwsgi_temp_path "%1$s/uwsgi";
          scgi_temp_path "%1$s/scgi";
          upstream tomcats {
        %2$s
          }
          server {
            listen 127.0.0.1:%3$d;
            proxy_http_version 1.1;
            proxy_set_header Host $http_host;
            proxy_set_header X-Forwarded-Host $http_host;
            proxy_connect_timeout 2s;
            location / {
              proxy_pass http://tomcats;
              add_header %4$s $upstream_addr always;
            }
        %5$s
          }
        }
        """
        .formatted(
            folder,
            tomcats.stream()
                .map(tomcat -> "    server 127.0.0.1:" + tomcat.port() + " max_fails=0;")
                .collect(Collectors.joining("\n")),
            port,
            SERVED_BY,
            routes.stream()
                .map(
                    route ->
                        "    location %s { proxy_pass http://127.0.0.1:%d; }"
                            .formatted(route.prefix(), route.port()))
                .collect(Collectors.joining("\n")));
  }

  @Override
  public URI url() {
    return URI.create("http://127.0.0.1:" + port());
  }

  @Override
  public String description() {
    return program.toString();
  }

  @Override
  ProcessBuilder command() {
    return new ProcessBuilder(
        program.toString(), "-p", folder.toString(), "-c", folder.resolve("nginx.conf").toString());
  }

  @Override
  boolean answers() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port()), PROBE_MILLIS);
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }
}

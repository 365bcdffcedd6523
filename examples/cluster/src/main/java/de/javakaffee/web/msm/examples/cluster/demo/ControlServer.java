package de.javakaffee.web.msm.examples.cluster.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import de.javakaffee.web.msm.examples.cluster.Cluster;
import de.javakaffee.web.msm.examples.cluster.ClusterException;
import de.javakaffee.web.msm.examples.cluster.ServerProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Lets the shop's page see the servers of the cluster, kill them and start them again. Thread-safe.
 *
 * <p>The balancer passes paths under {@link #PREFIX} here: {@code GET state?session=ID} tells how
 * the servers are, {@code POST NAME/kill} and {@code POST NAME/start} change one and answer when it
 * is done. A change needs the token that {@code state} tells, in a header that pages of other sites
 * cannot send; names other than this machine's own are refused, so that they cannot read it either.
 */
final class ControlServer implements AutoCloseable {
  static final String PREFIX = "/demo-control/";

  private static final String TOKEN_HEADER = "X-Demo-Token";
  private static final Pattern THIS_MACHINE =
      Pattern.compile("(127\\.0\\.0\\.1|localhost)(:\\d+)?");
  private static final Pattern CHANGE = Pattern.compile("([A-Za-z0-9]{1,8})/(kill|start)");
  private static final int REQUESTS_AT_A_TIME = 4;

  private final String token = randomToken();
  private final ExecutorService threads = Executors.newFixedThreadPool(REQUESTS_AT_A_TIME);
  private final HttpServer server;

  ControlServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new ClusterException("the control server cannot listen", e);
    }
  }

  private static String randomToken() {
    byte[] random = new byte[16];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** Begins to answer. */
  void serve(Cluster cluster) {
    server.createContext(PREFIX, exchange -> handle(exchange, cluster));
    server.setExecutor(threads);
    server.start();
  }

  private void handle(HttpExchange exchange, Cluster cluster) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath().substring(PREFIX.length());
      Matcher change = CHANGE.matcher(path);
      if (!isThisMachine(exchange)) {
        answer(exchange, 403, "text/plain", "only for pages of this machine");
      } else if (exchange.getRequestMethod().equals("GET") && path.equals("state")) {
        String state = new ClusterState(cluster, exchange.getRequestURI().getQuery()).json(token);
        answer(exchange, 200, "application/json", state);
      } else if (exchange.getRequestMethod().equals("POST") && change.matches()) {
        change(exchange, server(cluster, change.group(1)), change.group(2));
      } else {
        answer(exchange, 404, "text/plain", "there is no such thing here");
      }
    }
  }

  private static boolean isThisMachine(HttpExchange exchange) {
    String host =
        Stream.of("X-Forwarded-Host", "Host")
            .map(exchange.getRequestHeaders()::getFirst)
            .filter(header -> header != null)
            .findFirst()
            .orElse("");
    return THIS_MACHINE.matcher(host).matches();
  }

  private static Optional<ServerProcess> server(Cluster cluster, String name) {
    return Stream.<ServerProcess>concat(cluster.tomcats().stream(), cluster.memcacheds().stream())
        .filter(server -> server.name().equals(name))
        .findFirst();
  }

  private void change(HttpExchange exchange, Optional<ServerProcess> server, String change)
      throws IOException {
    String given =
        Optional.ofNullable(exchange.getRequestHeaders().getFirst(TOKEN_HEADER)).orElse("");
    if (!MessageDigest.isEqual(bytes(given), bytes(token))) {
      answer(exchange, 403, "text/plain", "wrong token");
    } else if (server.isEmpty()) {
      answer(exchange, 404, "text/plain", "there is no such server");
    } else {
      try {
        change(server.get(), change);
        answer(exchange, 204, "text/plain", "");
      } catch (ClusterException e) {
        answer(exchange, 409, "text/plain", String.valueOf(e.getMessage()));
      }
    }
  }

  private static void change(ServerProcess server, String change) {
    if (change.equals("kill")) {
      server.kill();
    } else {
      server.start();
    }
  }

  private static void answer(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] body = bytes(text);
    exchange.getResponseHeaders().set("Content-Type", type + ";charset=utf-8");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}

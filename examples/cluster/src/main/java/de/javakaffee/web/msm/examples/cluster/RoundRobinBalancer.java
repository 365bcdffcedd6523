package de.javakaffee.web.msm.examples.cluster;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for nginx where it is not installed. Thread-safe; 16 requests at a time, each of which
 * is held in memory as a whole.
 */
public final class RoundRobinBalancer implements Balancer {
  private static final int REQUESTS_AT_A_TIME = 16;
  private static final int BODY_LIMIT = 1 << 20;
  private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(2);
  private static final Duration ANSWER_PATIENCE = Duration.ofSeconds(60);
  private static final Set<String> REPEATABLE = Set.of("GET", "HEAD", "OPTIONS", "PUT", "DELETE");

  /** These are about one connection, or the client sets them itself. */
  private static final Set<String> NOT_PASSED_ON =
      Set.of(
          "connection",
          "content-length",
          "expect",
          "host",
          "http2-settings",
          "keep-alive",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "x-forwarded-host");

  private final List<Integer> tomcats;
  private final List<Route> routes;
  private final AtomicInteger turn = new AtomicInteger();
  private final ExecutorService threads = Executors.newFixedThreadPool(REQUESTS_AT_A_TIME);
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_PATIENCE)
          .build();
  private final HttpServer server;

  private RoundRobinBalancer(int port, List<Integer> tomcats, List<Route> routes) {
    this.tomcats = List.copyOf(tomcats);
    this.routes = List.copyOf(routes);
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException e) {
      throw new ClusterException("the balancer cannot listen at port " + port, e);
    }
  }

  static RoundRobinBalancer start(int port, List<TomcatProcess> tomcats, List<Route> routes) {
    RoundRobinBalancer balancer =
        new RoundRobinBalancer(port, tomcats.stream().map(ServerProcess::port).toList(), routes);
    balancer.server.createContext("/", balancer::handle);
    balancer.server.setExecutor(balancer.threads);
    balancer.server.start();
    return balancer;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readNBytes(BODY_LIMIT + 1);
      if (body.length > BODY_LIMIT) {
        answer(exchange, 413, "the request is longer than " + BODY_LIMIT + " bytes");
      } else {
        passOn(exchange, body);
      }
    }
  }

  private void passOn(HttpExchange exchange, byte[] body) throws IOException {
    List<Integer> servers = serversFor(exchange.getRequestURI().getRawPath());
    int first = turn.getAndIncrement();
    for (int i = 0; i < servers.size(); i++) {
      int port = servers.get(Math.floorMod(first + i, servers.size()));
      HttpResponse<byte[]> response = ask(port, exchange, body);
      if (response != null) {
        passBack(response, port, exchange);
        return;
      }
    }
    answer(exchange, 502, "no server answers");
  }

  private List<Integer> serversFor(String path) {
    return routes.stream()
        .filter(route -> path.startsWith(route.prefix()))
        .findFirst()
        .map(route -> List.of(route.port()))
        .orElse(tomcats);
  }

  /** Null if the next server is to be asked. */
  private @Nullable HttpResponse<byte[]> ask(int port, HttpExchange exchange, byte[] body)
      throws IOException {
    try {
      return client.send(request(port, exchange, body), BodyHandlers.ofByteArray());
    } catch (ConnectException | HttpConnectTimeoutException dead) {
      return null;
    } catch (IOException died) {
      if (REPEATABLE.contains(exchange.getRequestMethod())) {
        return null;
      }
      throw died;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static HttpRequest request(int port, HttpExchange exchange, byte[] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + exchange.getRequestURI()))
            .timeout(ANSWER_PATIENCE)
            .method(
                exchange.getRequestMethod(),
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    for (Map.Entry<String, List<String>> header : exchange.getRequestHeaders().entrySet()) {
      if (!NOT_PASSED_ON.contains(header.getKey().toLowerCase(Locale.ROOT))) {
        header.getValue().forEach(value -> request.header(header.getKey(), value));
      }
    }
    String host = exchange.getRequestHeaders().getFirst("Host");
    if (host != null) {
      request.header("X-Forwarded-Host", host);
    }
    return request.build();
  }

  private static void passBack(HttpResponse<byte[]> response, int port, HttpExchange exchange)
      throws IOException {
    response
        .headers()
        .map()
        .forEach(
            (name, values) -> {
              if (!NOT_PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                exchange.getResponseHeaders().put(name, values);
              }
            });
    exchange.getResponseHeaders().set(SERVED_BY, "127.0.0.1:" + port);
    send(exchange, response.statusCode(), response.body());
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
    send(exchange, status, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    if (body.length == 0) {
      exchange.sendResponseHeaders(status, -1);
    } else {
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public String description() {
    return "built-in balancer";
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}

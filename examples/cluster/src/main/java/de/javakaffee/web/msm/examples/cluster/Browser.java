package de.javakaffee.web.msm.examples.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * One user: keeps cookies from request to request and tells which Tomcat answered. Redirects are
 * not followed. Thread-safe, like a browser with several tabs.
 */
public final class Browser {
  /** The cookie that holds the session id. */
  public static final String SESSION_COOKIE = "JSESSIONID";

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient client;
  private final List<TomcatProcess> tomcats;
  private final CookieJar cookies;
  private final URI server;

  Browser(HttpClient client, List<TomcatProcess> tomcats, CookieJar cookies, URI server) {
    this.client = client;
    this.tomcats = tomcats;
    this.cookies = cookies;
    this.server = server;
  }

  /** The same user, with the same cookies, asking this Tomcat without the balancer. */
  public Browser on(TomcatProcess tomcat) {
    return new Browser(client, tomcats, cookies, tomcat.url());
  }

  public Page get(String path) {
    return send(path, request -> request.GET());
  }

  public Page post(String path, Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        path,
        request ->
            request
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /**
   * A request of any kind.
   *
   * @param path or the whole address of another server of this machine
   * @param request completes it; the address, the time-out and the cookies are there
   * @throws ClusterException if no answer comes
   */
  public Page send(String path, UnaryOperator<HttpRequest.Builder> request) {
    long start = System.nanoTime();
    HttpResponse<String> response =
        answer(path, request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    return new Page(
        response.statusCode(), response.headers(), response.body(), servedBy(response), took);
  }

  /**
   * A GET whose answer is read while it comes. Returns with the first bytes; to be closed.
   *
   * @throws ClusterException if no answer comes
   */
  public InputStream open(String path) {
    return answer(path, request -> request.GET(), BodyHandlers.ofInputStream()).body();
  }

  private <T> HttpResponse<T> answer(
      String path, UnaryOperator<HttpRequest.Builder> request, HttpResponse.BodyHandler<T> body) {
    URI uri = server.resolve(path);
    HttpRequest.Builder builder = HttpRequest.newBuilder(uri).timeout(PATIENCE);
    cookies.header(uri.getPath()).ifPresent(header -> builder.header("Cookie", header));
    HttpRequest ready = request.apply(builder).build();
    try {
      HttpResponse<T> response = client.send(ready, body);
      cookies.keep(response.headers().allValues("Set-Cookie"));
      return response;
    } catch (IOException e) {
      throw new ClusterException(ready.method() + " " + uri + " failed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ClusterException(ready.method() + " " + uri + " was interrupted", e);
    }
  }

  private Optional<String> servedBy(HttpResponse<?> response) {
    // Where nginx had to ask several, it names all of them: the last one answered.
    String address =
        response
            .headers()
            .firstValue(Balancer.SERVED_BY)
            .map(all -> all.substring(all.lastIndexOf(' ') + 1))
            .orElse(server.getAuthority());
    return tomcats.stream()
        .filter(tomcat -> tomcat.url().getAuthority().equals(address))
        .map(ServerProcess::name)
        .findFirst();
  }

  /** The value of a cookie, whatever its path. */
  public Optional<String> cookie(String name) {
    return cookies.value(name);
  }

  /** The session id as the cookie holds it, with the jvmRoute if there is one. */
  public Optional<String> sessionId() {
    return cookie(SESSION_COOKIE);
  }

  public void setCookie(String name, String value, String path) {
    cookies.set(name, value, path);
  }

  /** Forgets the session and everything else. */
  public void clearCookies() {
    cookies.clear();
  }
}

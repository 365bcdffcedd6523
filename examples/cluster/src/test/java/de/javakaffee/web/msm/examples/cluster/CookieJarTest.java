package de.javakaffee.web.msm.examples.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class CookieJarTest {
  private final CookieJar cookies = new CookieJar();

  @Test
  void cookiesGoBackToTheirPathsTheLongerOnesFirst() {
    cookies.keep(
        List.of("JSESSIONID=1; Path=/; HttpOnly", "JSESSIONID=2; path=/test; HttpOnly", "x=y=z"));
    assertThat(cookies.header("/test/page")).contains("JSESSIONID=2; JSESSIONID=1; x=y=z");
    assertThat(cookies.header("/testing")).contains("JSESSIONID=1; x=y=z");
    cookies.clear();
    assertThat(cookies.header("/test/page")).isEmpty();
  }

  @Test
  void aCookieIsReplacedAndExpiresByNameAndPath() {
    cookies.keep(List.of("a=1; Path=/"));
    cookies.keep(List.of("a=2; Path=/"));
    assertThat(cookies.value("a")).contains("2");
    cookies.keep(List.of("a=; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:10 GMT; Path=/"));
    assertThat(cookies.value("a")).isEmpty();
  }
}

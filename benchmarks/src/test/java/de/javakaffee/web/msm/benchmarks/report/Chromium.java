package de.javakaffee.web.msm.benchmarks.report;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * Headless Chromium, if it is installed. Where it is not, the test says so and is left out, or
 * fails if {@code MSM_TESTS_REQUIRE} names it. Stateless.
 */
final class Chromium {
  private static final String REQUIRED = "MSM_TESTS_REQUIRE";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  // It warns of every Chromium newer than itself, for the sake of an interface not used here.
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  private Chromium() {}

  /** A window of its own, which keeps what the page logs and asks for. To be quit. */
  static ChromeDriver open(Path profile) {
    SELENIUM.setLevel(Level.SEVERE);
    Optional<Path> chromium = find("chromium");
    Optional<Path> driver = find("chromedriver");
    if (chromium.isEmpty() || driver.isEmpty()) {
      String message =
          "Chromium or its driver is not installed: the report was not tried in a browser";
      System.out.println(message);
      assumeTrue(false, message);
    }
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.orElseThrow().toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
        "--window-size=1600,1200",
        "--user-data-dir=" + profile);
    LoggingPreferences logging = new LoggingPreferences();
    logging.enable(LogType.BROWSER, Level.ALL);
    logging.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability(ChromeOptions.LOGGING_PREFS, logging);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(driver.orElseThrow().toFile())
            .usingAnyFreePort()
            .build();
    ChromeDriver opened = new ChromeDriver(service, options);
    opened.manage().timeouts().pageLoadTimeout(PATIENCE);
    return opened;
  }

  private static Optional<Path> find(String name) {
    Optional<Path> program =
        parts("PATH", File.pathSeparator)
            .map(folder -> Path.of(folder, name))
            .filter(Files::isExecutable)
            .findFirst();
    List<String> required = parts(REQUIRED, ",").toList();
    if (program.isEmpty() && required.contains("chromium")) {
      throw new IllegalStateException(
          name + " is not installed, but " + REQUIRED + " names chromium");
    }
    return program;
  }

  private static Stream<String> parts(String variable, String separator) {
    String value = Optional.ofNullable(System.getenv(variable)).orElse("");
    return Stream.of(value.split(separator)).map(String::strip).filter(part -> !part.isEmpty());
  }
}

package de.javakaffee.web.msm.examples.cluster.demo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.javakaffee.web.msm.examples.cluster.BuildFiles;
import de.javakaffee.web.msm.examples.cluster.Programs;
import de.javakaffee.web.msm.examples.cluster.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A person in front of the demo, in headless Chromium. */
@Tag("browser")
@Timeout(120)
final class ShopInBrowserIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  // It warns of every Chromium newer than itself, for the sake of an interface not used here.
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  @BeforeAll
  static void seleniumReportsErrorsOnly() {
    SELENIUM.setLevel(Level.SEVERE);
  }

  @Test
  void theCartOutlivesATomcatAndAMemcachedKilledByButton(@TempDir Path profile) throws Exception {
    Optional<Path> chromium = Programs.ofThisMachine().find("chromium");
    Optional<Path> driver = Programs.ofThisMachine().find("chromedriver");
    if (chromium.isEmpty() || driver.isEmpty()) {
      String message =
          "Chromium or its driver is not installed: the page was not tried in a browser";
      System.out.println(message);
      assumeTrue(false, message);
    }
    try (Demo demo = new Demo(new DemoOptions(Version.TOMCAT_11, "java", false));
        Visit visit = new Visit(open(chromium.get(), driver.get(), profile))) {
      visit.driver().get(demo.cluster().url().toString());
      visit.seesPageView(1);
      visit.clicks("add-espresso").seesPageView(2);
      visit.clicks("add-espresso").seesPageView(3);
      visit.clicks("add-cake").seesPageView(4);
      visit.seesCart("8.70 €");
      String session = visit.session();

      visit.clicks("kill-A").seesPageView(5);
      visit.seesButton("start-A");
      assertThat(visit.servedBy()).isEqualTo("B");
      visit.seesCart("8.70 €");
      visit.screenshot("demo-without-a.png");
      visit.clicks("start-A").seesButton("kill-A");

      String node = session.substring(session.lastIndexOf('-') + 1);
      visit.clicks("kill-" + node).seesPageView(6);
      visit.seesButton("start-" + node);
      visit.seesCart("8.70 €");
      visit.clicks("start-" + node).seesButton("kill-" + node);

      visit.clicks("add-tea").seesPageView(7);
      visit.seesCart("11.50 €");
      assertThat(visit.session()).isEqualTo(session);
      visit.screenshot("demo.png");
      assertThat(visit.driver().manage().logs().get(LogType.BROWSER).getAll())
          .filteredOn(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
          .extracting(LogEntry::getMessage)
          .isEmpty();
    }
  }

  private static ChromeDriver open(Path chromium, Path driver, Path profile) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.toFile());
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
        "--window-size=1100,1000",
        "--user-data-dir=" + profile);
    LoggingPreferences logging = new LoggingPreferences();
    logging.enable(LogType.BROWSER, Level.ALL);
    options.setCapability(ChromeOptions.LOGGING_PREFS, logging);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(driver.toFile())
            .usingAnyFreePort()
            .build();
    ChromeDriver opened = new ChromeDriver(service, options);
    // Whatever is looked for may come with the next page or the next look at the servers.
    opened.manage().timeouts().implicitlyWait(PATIENCE).pageLoadTimeout(PATIENCE);
    return opened;
  }

  private record Visit(ChromeDriver driver) implements AutoCloseable {

    Visit clicks(String id) {
      seesButton(id).click();
      return this;
    }

    WebElement seesButton(String id) {
      return driver.findElement(By.cssSelector("button#" + id + ":enabled"));
    }

    void seesPageView(int number) {
      driver.findElement(By.xpath("//dd[@id='visits'][.='" + number + "']"));
    }

    void seesCart(String sum) {
      assertThat(driver.findElement(By.id("sum")).getText()).isEqualTo(sum);
    }

    String servedBy() {
      return body("data-tomcat");
    }

    String session() {
      return body("data-session");
    }

    private String body(String attribute) {
      return requireNonNull(driver.findElement(By.tagName("body")).getDomAttribute(attribute));
    }

    void screenshot(String file) throws IOException {
      Files.write(
          BuildFiles.ofThisBuild().target().resolve(file),
          driver.getScreenshotAs(OutputType.BYTES));
    }

    @Override
    public void close() {
      driver.quit();
    }
  }
}

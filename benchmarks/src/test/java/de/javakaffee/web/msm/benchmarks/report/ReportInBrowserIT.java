package de.javakaffee.web.msm.benchmarks.report;

import static de.javakaffee.web.msm.benchmarks.report.InventedResults.encode;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.benchmarks.results.ResultFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person who opens the report from a file, in headless Chromium. */
@Tag("browser")
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReportInBrowserIT {
  private static final Path FOLDER = Path.of("target", "report");
  private static final Path PAGE = FOLDER.resolve("invented.html");

  private final ChromeDriver browser;

  ReportInBrowserIT(@TempDir Path profile) throws IOException {
    Report.write(InventedResults.file(), PAGE);
    browser = Chromium.open(profile);
  }

  @AfterAll
  void close() {
    browser.quit();
  }

  @BeforeEach
  void open() {
    width(1600, "light");
    // What the test before left
    log();
    requests();
    browser.get(PAGE.toUri().toString());
  }

  @Test
  void thePageNeedsNothingButItself() throws IOException {
    assertThat(browser.findElement(By.tagName("h1")).getText())
        .isEqualTo("What the transcoders cost");
    assertThat(browser.findElements(By.cssSelector("figure svg"))).isNotEmpty();
    assertThat(log()).isEmpty();
    assertThat(requests()).isNotEmpty().allMatch(url -> url.matches("(file|data):.*"));
    screenshot("light.png");
  }

  @Test
  void whatAnotherAddsIsNotLoaded() {
    browser.executeScript(
        "document.body.append(Object.assign(new Image(), {src: 'http://127.0.0.1:9/x.png'}))");
    assertThat(log()).anyMatch(line -> line.contains("Content Security Policy"));
  }

  @Test
  void aColumnIsSortedByClickAndByKeyboard() {
    WebElement button = browser.findElement(By.xpath("//thead//button[.='score']"));
    button.click();
    assertThat(ariaSort()).containsExactly("ascending");
    List<Double> up = scores();
    assertThat(up).hasSizeGreaterThan(10).isSorted();

    button.sendKeys(Keys.ENTER);
    assertThat(ariaSort()).containsExactly("descending");
    assertThat(scores()).hasSameSizeAs(up).isSortedAccordingTo(Comparator.reverseOrder());

    browser.findElement(By.xpath("//thead//button[.='transcoder']")).click();
    assertThat(ariaSort()).containsExactly("ascending");
    assertThat(texts("#all tbody th")).isSorted();
    assertThat(log()).isEmpty();
  }

  @Test
  void aComparisonIsSortedToo() throws IOException {
    Path page = FOLDER.resolve("comparison.html");
    ComparisonReport.write(
        Comparison.of(
            InventedResults.of(encode("java", 50, 1), encode("kryo", 10, 0.5)),
            InventedResults.of(encode("java", 51, 1), encode("kryo", 30, 1))),
        page);
    browser.get(page.toUri().toString());
    assertThat(texts("#all tbody td:first-child")).containsExactly("slower", "same");

    browser.findElement(By.xpath("//thead//button[.='ratio']")).click();
    assertThat(texts("#all tbody td:last-child")).containsExactly("1.02 ± 0.03", "3.0 ± 0.2");
    choose("scheme", "dark");
    assertThat(log()).isEmpty();
  }

  @Test
  void filtersHideTheRest() {
    choose("session", "LOGIN");
    choose("origin", "STORE");
    assertThat(texts(".panels figure:not([hidden]) h3"))
        .isNotEmpty()
        .allMatch(title -> title.equals("LOGIN from the store"));
    assertThat(texts("#all tbody tr:not([hidden]) td:nth-child(3)")).contains("LOGIN");
    assertThat(texts("#all tbody tr:not([hidden]) td:nth-child(3)")).doesNotContain("PERSONS_100");

    choose("question", "Decode");
    assertThat(texts("section[data-question]:not([hidden]) > h2")).containsExactly("Decode");
    assertThat(log()).isEmpty();
  }

  @Test
  void timeGivesWayToAllocation() {
    String figures = ".panels figure:not([hidden])[data-metric] .figure";
    assertThat(texts(figures)).isNotEmpty().noneMatch(figure -> figure.endsWith("B"));
    choose("metric", "allocation");
    assertThat(texts(figures)).isNotEmpty().allMatch(figure -> figure.endsWith("B"));
  }

  @Test
  void theDarkSchemeIsTheOneOfTheSystemOrTheChosenOne() throws IOException {
    String light = background();
    width(1600, "dark");
    String dark = background();
    assertThat(dark).isNotEqualTo(light);
    screenshot("dark.png");
    choose("scheme", "light");
    assertThat(background()).isEqualTo(light);
    width(1600, "light");
    choose("scheme", "dark");
    assertThat(background()).isEqualTo(dark);
    assertThat(log()).isEmpty();
  }

  @Test
  void nothingIsCutOffOnAPhone() throws IOException {
    width(400, "light");
    assertThat(browser.executeScript("return document.documentElement.scrollWidth"))
        .isEqualTo(400L);
    screenshot("narrow.png");
  }

  /** With {@code -Dmsm.docs.write=true} the picture becomes the one of docs/benchmarks.md. */
  @Test
  void thePageOfTheCommittedResultsFitsIntoAPicture() throws IOException {
    Path page = FOLDER.resolve("standard.html");
    Report.write(ResultFile.read(BenchmarksPageTest.RESULTS), page);
    width(1200, "light");
    browser.executeCdpCommand("Emulation.setScrollbarsHidden", Map.of("hidden", true));
    browser.get(page.toUri().toString());
    // The document has the summary as text: this shows the charts.
    browser.executeScript(
        "document.querySelector('main section[data-question]').scrollIntoView();"
            + "scrollBy(0, -document.querySelector('.controls').offsetHeight - 16)");
    byte[] picture = browser.getScreenshotAs(OutputType.BYTES);
    assertThat(picture).hasSizeLessThan(BenchmarksPageTest.LARGEST_PICTURE);
    assertThat(log()).isEmpty();
    if (Boolean.getBoolean("msm.docs.write")) {
      Files.createDirectories(requireNonNull(BenchmarksPageTest.PICTURE.getParent()));
      Files.write(BenchmarksPageTest.PICTURE, picture);
    }
  }

  private void width(int pixels, String scheme) {
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", pixels, "height", 1200, "deviceScaleFactor", 1, "mobile", pixels < 500));
    browser.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  private void choose(String control, String value) {
    String option = "select[name='%s'] option[value='%s']".formatted(control, value);
    browser.findElement(By.cssSelector(option)).click();
  }

  private String background() {
    return browser.findElement(By.tagName("body")).getCssValue("background-color");
  }

  private List<String> ariaSort() {
    return browser.findElements(By.cssSelector("#all th[aria-sort]")).stream()
        .map(head -> requireNonNull(head.getDomAttribute("aria-sort")))
        .toList();
  }

  private List<Double> scores() {
    return browser.findElements(By.cssSelector("#all tbody td:nth-child(7)")).stream()
        .map(cell -> Double.valueOf(requireNonNull(cell.getDomAttribute("data-value"))))
        .toList();
  }

  private List<String> texts(String selector) {
    return browser.findElements(By.cssSelector(selector)).stream()
        .map(element -> requireNonNull(element.getDomProperty("textContent")))
        .toList();
  }

  private List<String> log() {
    return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }

  private List<String> requests() {
    JsonMapper json = new JsonMapper();
    List<String> urls = new ArrayList<>();
    for (LogEntry entry : browser.manage().logs().get(LogType.PERFORMANCE)) {
      JsonNode message = json.readTree(entry.getMessage()).path("message");
      JsonNode params = message.path("params");
      // The browser's own first page asks for much, too.
      if (message.path("method").asString("").equals("Network.requestWillBeSent")
          && params.path("documentURL").asString("").startsWith("file:")) {
        urls.add(params.path("request").path("url").asString(""));
      }
    }
    return urls;
  }

  private void screenshot(String file) throws IOException {
    Files.write(FOLDER.resolve(file), browser.getScreenshotAs(OutputType.BYTES));
  }
}

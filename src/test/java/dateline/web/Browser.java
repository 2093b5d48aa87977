package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real Chromium with a profile of its own, and what tests ask of it. */
final class Browser implements AutoCloseable {
  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /**
   * Starts Chromium; skips the test where there is none.
   *
   * @param profile an empty folder
   * @param scripts whether pages may run scripts
   */
  static Browser start(Path profile, boolean scripts) {
    Optional<File> chromium =
        Stream.of("chromium", "chromium-browser", "google-chrome")
            .flatMap(name -> onPath(name).stream())
            .findFirst();
    Optional<File> chromedriver = onPath("chromedriver");
    assumeTrue(
        chromium.isPresent() && chromedriver.isPresent(),
        "no chromium or no chromedriver on the PATH;"
            + " on Debian: apt-get install chromium chromium-driver");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.get());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--window-size=1280,1000",
        "--user-data-dir=" + profile);
    if (!scripts) {
      options.setExperimentalOption(
          "prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
    }
    LoggingPreferences logging = new LoggingPreferences();
    logging.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logging);
    // Both programs are named, so that Selenium looks for none, least of all on the network.
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(chromedriver.get())
            .withEnvironment(Map.of("SE_OFFLINE", "true"))
            .build();
    return new Browser(new ChromeDriver(service, options));
  }

  private static Optional<File> onPath(String name) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .map(Path::toFile)
        .findFirst();
  }

  void open(String url) {
    driver.get(url);
  }

  void back() {
    driver.navigate().back();
  }

  /** Returns the path and query of the page shown. */
  String location() {
    return driver.getCurrentUrl().replaceFirst("^https?://[^/]*", "");
  }

  WebElement find(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  List<WebElement> findAll(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  /** Returns what can be read in the elements that fit, each on one line. */
  List<String> texts(String selector) {
    return findAll(selector).stream().map(e -> e.getText().replaceAll("\\s+", " ")).toList();
  }

  /** Types into whatever has the focus. */
  void press(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  /** Presses Tab until an element that fits has the focus; fails after a hundred. */
  void tabTo(String selector) {
    for (int i = 0; i < 100; i++) {
      press(Keys.TAB);
      if (focused(selector)) {
        return;
      }
    }
    throw new AssertionError("Tab does not reach " + selector);
  }

  boolean focused(String selector) {
    return findAll(selector).contains(driver.switchTo().activeElement());
  }

  /** Sets the width of the page, in CSS pixels. */
  void resize(int width, int height) {
    var unused =
        driver.executeCdpCommand(
            "Emulation.setDeviceMetricsOverride",
            Map.of(
                "width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 700));
  }

  /** Chooses between {@code light} and {@code dark}. */
  void colours(String scheme) {
    var unused =
        driver.executeCdpCommand(
            "Emulation.setEmulatedMedia",
            Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** Returns by how many pixels the page is wider than the window. */
  long overflow() {
    Object pixels =
        driver.executeScript(
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    return ((Number) Objects.requireNonNull(pixels)).longValue();
  }

  /** Returns what axe-core objects to, one line per rule. */
  List<String> accessibilityViolations() {
    return new AxeBuilder()
        .analyze(driver).getViolations().stream().map(Browser::describe).toList();
  }

  private static String describe(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getNodes().stream().map(node -> node.getTarget() + " " + node.getHtml()).toList();
  }

  /** Checks that the page broke no rule of its own, such as the content security policy. */
  void assertNothingInTheConsole() {
    assertThat(driver.manage().logs().get(LogType.BROWSER).getAll())
        .map(entry -> entry.getMessage())
        // Chromium notes every answer that is not 200, and the error page is none.
        .filteredOn(message -> !message.contains("Failed to load resource"))
        .isEmpty();
  }

  void waitUntil(BooleanSupplier condition) {
    new WebDriverWait(driver, Duration.ofSeconds(10)).until(d -> condition.getAsBoolean());
  }

  /** Writes a picture of the window. */
  void screenshot(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
  }

  @Override
  public void close() {
    driver.quit();
  }
}

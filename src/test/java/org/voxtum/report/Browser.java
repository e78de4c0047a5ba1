package org.voxtum.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;

/**
 * Chromium without a window, as the system brings it; where it is missing tests are skipped, but
 * not where CI is true.
 */
final class Browser implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    /** Selenium's, kept so that it stays as quiet as it is set. */
    private static final Logger LOG = Logger.getLogger("org.openqa.selenium");

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Starts one of its own. */
    static Browser start() {
        if (!"true".equals(System.getenv("CI"))) {
            Assumptions.assumeTrue(
                    Files.isExecutable(PROGRAM) && Files.isExecutable(DRIVER),
                    "no browser here: apt-get install chromium chromium-driver");
        }
        LOG.setLevel(Level.SEVERE); // it warns of a protocol that is not used here
        ChromeDriverService service =
                new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build();
        return new Browser(new ChromeDriver(service, options()));
    }

    private static ChromeOptions options() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(PROGRAM.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--window-size=1300,1000");
        options.setCapability("goog:loggingPrefs", Map.of("browser", "ALL", "performance", "ALL"));
        return options;
    }

    /** Opens a page anew, as on a screen and with scripts. */
    void open(Path page) {
        command("Emulation.setEmulatedMedia", Map.of("media", ""));
        command("Emulation.clearDeviceMetricsOverride", Map.of());
        messages();
        requests();
        driver.get(page.toUri().toString());
    }

    /** Shows the page as on paper whose text is so many pixels wide. */
    void print(int wide) {
        command("Emulation.setEmulatedMedia", Map.of("media", "print"));
        command(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", wide, "height", 1000, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Lets pages that are opened from now on run scripts, or not. */
    void allowScripts(boolean allowed) {
        command("Emulation.setScriptExecutionDisabled", Map.of("value", !allowed));
    }

    private void command(String name, Map<String, Object> parameters) {
        driver.executeCdpCommand(name, parameters);
    }

    /** What the console said since the page was opened. */
    List<String> messages() {
        return driver.manage().logs().get("browser").getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    /**
     * Addresses that were asked for since the page was opened; what a page carries inside is none.
     */
    List<String> requests() {
        return driver.manage().logs().get("performance").getAll().stream()
                .map(entry -> json(entry.getMessage()).path("message"))
                .filter(event -> event.path("method").asText().equals("Network.requestWillBeSent"))
                .map(event -> event.at("/params/request/url").asText())
                .filter(address -> !address.startsWith("data:"))
                .toList();
    }

    /** Value of a script's expression, by way of JSON. */
    JsonNode value(String expression) {
        return json((String) driver.executeScript("return JSON.stringify(" + expression + ")"));
    }

    /** Faults that axe-core finds grave: their rule and where. */
    List<String> graveFaults() {
        driver.executeScript(resource("/axe.min.js"));
        String found =
                (String)
                        driver.executeAsyncScript(
                                "const done = arguments[arguments.length - 1];"
                                        + "axe.run(document, {resultTypes: ['violations']}).then("
                                        + "found => done(JSON.stringify(found.violations)),"
                                        + "problem => done(JSON.stringify([{impact: 'critical',"
                                        + " id: String(problem), nodes: []}])))");
        return StreamSupport.stream(json(found).spliterator(), false)
                .filter(fault -> fault.path("impact").asText().matches("serious|critical"))
                .map(fault -> fault.path("id").asText() + " " + fault.at("/nodes/0/target"))
                .toList();
    }

    private static String resource(String name) {
        try (InputStream in = Browser.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    ChromeDriver driver() {
        return driver;
    }

    @Override
    public void close() {
        driver.quit();
    }
}

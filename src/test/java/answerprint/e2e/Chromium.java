package answerprint.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The machine's own Chromium without a screen; one context for each person, so that several are logged in at once. */
final class Chromium implements AutoCloseable {
    private static final int DESK_WIDTH = 1440;
    private static final int DESK_HEIGHT = 900;
    private final Playwright playwright = Playwright.create();
    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();

    Chromium() {
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-component-update",
                                "--disable-background-networking",
                                "--disable-sync")));
    }

    /** A page in which this person has logged in at the built-in log-in. */
    Page logIn(String address, String email, String password) {
        Page page = stranger(address);
        page.fill("#j_username", email);
        page.fill("#j_password", password);
        page.click("button[type=submit]");
        page.waitForSelector("text=Log out");
        return page;
    }

    /** A page of someone who has not logged in. */
    Page stranger(String address) {
        BrowserContext context =
                browser.newContext(new Browser.NewContextOptions().setViewportSize(DESK_WIDTH, DESK_HEIGHT));
        Page page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " at " + message.location());
            }
        });
        page.navigate(address + "/login");
        return page;
    }

    /** Errors that any page wrote to its console. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Path program() {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("install Chromium; the browser tests need it"));
    }
}

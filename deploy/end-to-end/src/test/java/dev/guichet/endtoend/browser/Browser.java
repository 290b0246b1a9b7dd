package dev.guichet.endtoend.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import dev.guichet.endtoend.desk.Person;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/// A Chromium with nobody signed in, which remembers everything its pages complained about.
final class Browser implements AutoCloseable {
    static final String PASSWORD = "guichet-demo";
    private static final double PATIENCE = 20_000;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final BrowserContext context;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private Browser(String language) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
        context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions().setLocale(language));
        context.setDefaultTimeout(PATIENCE);
        context.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        context.onDialog(dialog -> {
            complaints.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
    }

    static Browser speaking(String language) {
        return new Browser(language);
    }

    Page page() {
        return context.newPage();
    }

    /// Fills in the sign-in page of the identity provider, which `page` shows or is about to show.
    static void signIn(Page page, Person person) {
        page.locator("input[name=username]").fill(person.signIn());
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("#kc-login").click();
    }

    /// Errors in the console (a policy that blocked something is one) and dialogs that scripts opened.
    void hadNothingToComplainOf() {
        assertThat(complaints).isEmpty();
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }

    private static Path executable() {
        return Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
                .flatMap(name -> Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("install Chromium (Debian: apt-get install chromium)"));
    }
}

package id.sinergi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.RequestOptions;
import id.sinergi.Chromium;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A real Chromium, one context (cookies and all) per person, with an ear on the console. */
final class Browser implements AutoCloseable {

    /** The server answers an address that cannot be read by itself, with a page that has nothing of Vaadin to wait for. */
    private static final int UNREADABLE = 400;

    /** Where pictures go; {@code -Dsinergi.screenshots=docs/screenshots} renews those of the documentation. */
    private static final Path PICTURES = Path.of(System.getProperty("sinergi.screenshots", "target/screenshots"));

    private static final boolean RENEWED = System.getProperty("sinergi.screenshots") != null;

    /** {@code -Dsinergi.pictures=true} takes those of every page and form, too, to be looked at. */
    private static final boolean ALL_PICTURES = Boolean.getBoolean("sinergi.pictures");

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final String base;
    private final Map<String, Person> people = new HashMap<>();
    private final List<String> complaints = new ArrayList<>();

    Browser(int port) {
        base = "http://localhost:" + port;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Chromium.EXECUTABLE)
                        .setArgs(Chromium.SWITCHES));
    }

    /** One signed-in person. */
    final class Person {
        private final BrowserContext context;
        final Page page;
        final String username;

        private Person(String username, int width, int height) {
            this.username = username;
            context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                    .setViewportSize(width, height)
                    .setLocale("id-ID")
                    .setReducedMotion(ReducedMotion.REDUCE)
                    .setTimezoneId("Asia/Makassar"));
            page = context.newPage();
            page.setDefaultTimeout(30_000);
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(username + " at " + page.url() + ": " + message.text());
                }
            });
            page.onDialog(dialog -> {
                complaints.add(username + " at " + page.url() + " got a dialog: " + dialog.message());
                dialog.dismiss();
            });
            page.onPageError(error -> complaints.add(username + " at " + page.url() + ": " + error));
        }

        /** As the page of the login sends it, without its half second of drawing. */
        private Person signIn() {
            var token = TOKEN.matcher(context.request().get(base + "/login").text());
            assertThat(token.find()).as("the token of the login").isTrue();
            context.request()
                    .post(
                            base + "/login",
                            RequestOptions.create()
                                    .setHeader("Origin", base)
                                    .setForm(FormData.create()
                                            .set("username", username)
                                            .set("password", "sinergi")
                                            .set("_csrf", token.group(1)))
                                    .setMaxRedirects(0));
            return go("");
        }

        /** On the page of the login. */
        Person signInByHand(String name) {
            page.navigate(base + "/login");
            page.locator("vaadin-login-form input[name=username]").fill(name);
            page.locator("vaadin-login-form input[name=password]").fill("sinergi");
            page.locator("vaadin-login-form input[name=password]").press("Enter");
            page.waitForURL(url -> !url.contains("/login"));
            settled();
            return this;
        }

        Person go(String path) {
            var answer = page.navigate(base + "/" + path);
            if (answer == null || answer.status() != UNREADABLE) {
                settled();
            }
            return this;
        }

        /** Presses the button that reads {@code text}. */
        Person press(String text) {
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName(text).setExact(true))
                    .first()
                    .click();
            settled();
            return this;
        }

        /** Types a day as people write it. */
        void date(Locator input, LocalDate day) {
            input.fill(DateTimeFormatter.ofPattern("dd-MM-yyyy").format(day));
            input.press("Enter");
            settled();
        }

        /** The number of the case that the notice on the screen links to. */
        String noticedCase() {
            return page.locator("vaadin-notification-card a[href^='kasus/']")
                    .first()
                    .getAttribute("href")
                    .replaceFirst("kasus/", "");
        }

        /** The window as narrow as a phone's. */
        Person narrow() {
            page.setViewportSize(390, 844);
            settled();
            return this;
        }

        Person wide() {
            page.setViewportSize(1440, 900);
            settled();
            return this;
        }

        /** Takes the network away, or gives it back. */
        void offline(boolean off) {
            context.setOffline(off);
        }

        /** Waits until Vaadin has nothing left to ask. */
        void settled() {
            page.waitForLoadState(LoadState.LOAD);
            page.waitForFunction("() => window.Vaadin?.Flow?.clients && Object.values(window.Vaadin.Flow.clients)"
                    + ".every(client => !client.isActive || !client.isActive())");
        }

        /** Pictures named page- and form- are for looking at, not for the documentation; no test looks at any. */
        void picture(String name) throws java.io.IOException {
            var wanted = name.startsWith("failed-")
                    || (name.matches("(page|form)-.*") ? ALL_PICTURES : ALL_PICTURES || RENEWED);
            if (!wanted) {
                return;
            }
            Files.createDirectories(PICTURES);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve(name + ".png"))
                    .setFullPage(false));
        }

        /** All words of the page: what is read, heard, and shown in empty fields. */
        String words() {
            return String.valueOf(page.evaluate("""
                    () => document.title + '\\n' + document.body.innerText + '\\n'
                        + [...document.querySelectorAll('[aria-label], [title], [placeholder]')]
                            .flatMap(one => ['aria-label', 'title', 'placeholder'].map(name => one.getAttribute(name)))
                            .filter(text => text).join('\\n')
                    """));
        }

        /** Shows what follows in English. */
        Person english() {
            page.locator(".language button[lang=en]").first().click();
            page.locator(".language button[lang=en][aria-pressed=true]").first().waitFor();
            settled();
            return this;
        }

        /** Takes along every file that the page links to; how they are to be kept, and their types. */
        List<String> files() {
            return page.locator("a[href*='VAADIN/dynamic/resource']").all().stream()
                    .map(link -> {
                        var href = String.valueOf(link.evaluate("anchor => anchor.href"));
                        var file = context.request().get(href);
                        assertThat(file.status()).as(page.url() + " " + href).isEqualTo(200);
                        assertThat(file.body()).as(page.url() + " " + href).isNotEmpty();
                        assertThat(file.headers()).containsKeys("content-disposition", "content-type");
                        return file.headers().get("content-disposition")
                                + "; "
                                + file.headers().get("content-type");
                    })
                    .toList();
        }

        /** Serious and critical findings of axe on the page as it stands; ours have no frames, so it opens no page of its own. */
        List<String> barriers() {
            var options = new AxeRunOptions();
            options.setResultTypes(List.of("violations"));
            return new AxeBuilder(page)
                    .options(options).setLegacyMode(true).analyze().getViolations().stream()
                            .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                            .map(rule -> page.url() + " " + rule.getId() + ": "
                                    + rule.getNodes().stream()
                                            .map(node -> node.getHtml())
                                            .limit(3)
                                            .toList())
                            .toList();
        }
    }

    /** The person's desktop window, signed in at the first call. */
    Person as(String username) {
        return people.computeIfAbsent(username, name -> new Person(name, 1440, 900).signIn());
    }

    Person phone(String username) {
        return people.computeIfAbsent(username + "@phone", name -> new Person(username, 390, 844).signIn());
    }

    String address(String path) {
        return base + "/" + path;
    }

    Person visitor(int width, int height) {
        return new Person("visitor", width, height);
    }

    /** Everybody closes their windows. */
    void leave() {
        people.values().forEach(person -> person.context.close());
        people.clear();
    }

    Collection<Person> people() {
        return people.values();
    }

    /** What pages wrote to the console as errors so far. */
    List<String> complaints() {
        return complaints;
    }

    void assertQuiet() {
        assertThat(complaints).isEmpty();
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}

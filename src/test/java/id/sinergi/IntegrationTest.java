package id.sinergi;

import id.sinergi.compliance.ComplianceActors;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.util.FileSystemUtils;

/** The whole system on its own PostgreSQL with the demonstration data; one context for all tests that carry it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "sinergi.demo=true",
            "sinergi.demo.cases=false",
            "sinergi.jobs=false",
            "sinergi.people.records-per-hour=1000000",
            "sinergi.people.files-per-hour=1000000",
            "sinergi.people.singles-per-hour=1000000",
            "logging.level.io.zonky=warn"
        })
@Import({
    TestClock.class,
    Unscheduled.class,
    Actors.class,
    ComplianceActors.class,
    QuickPasswords.class,
    MissingTexts.class
})
@ContextConfiguration(initializers = IntegrationTest.FreshFolder.class)
public @interface IntegrationTest {

    /** Every context has a folder of its own: two servers on one would take it from each other. */
    final class FreshFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        private static final AtomicInteger CONTEXTS = new AtomicInteger();

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var folder = Path.of(
                    "target", "test-data", System.getProperty("sinergi.fork", "1") + "-" + CONTEXTS.incrementAndGet());
            try {
                FileSystemUtils.deleteRecursively(folder);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            TestPropertyValues.of("sinergi.data-dir=" + folder).applyTo(context);
        }
    }
}

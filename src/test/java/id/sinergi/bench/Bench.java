package id.sinergi.bench;

import id.sinergi.Actors;
import id.sinergi.IntegrationTest;
import id.sinergi.QuickPasswords;
import id.sinergi.TestClock;
import id.sinergi.compliance.ComplianceActors;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A measurement on the whole system with its own durable PostgreSQL; runs with {@code ./mvnw -Pbench verify} only. Each
 * class makes what it needs with {@link Million} and leaves {@link Million} to the next.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "sinergi.demo=true",
            "sinergi.demo.cases=false",
            "sinergi.jobs=false",
            "sinergi.import.max-bytes=1073741824",
            "logging.level.io.zonky=warn"
        })
@Import({TestClock.class, Actors.class, ComplianceActors.class, QuickPasswords.class, Million.class})
@ContextConfiguration(initializers = IntegrationTest.FreshFolder.class)
@interface Bench {}

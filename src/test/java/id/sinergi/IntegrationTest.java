package id.sinergi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The whole system on a real PostgreSQL with the real engine, one for all tests; time is moved by {@link TestClock}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "sinergi.data-dir=target/test-data/shared",
            "sinergi.jobs=false",
            "spring.main.lazy-initialization=false",
            "logging.level.io.zonky=warn"
        })
@Import({TestClock.class, Actors.class})
public @interface IntegrationTest {}

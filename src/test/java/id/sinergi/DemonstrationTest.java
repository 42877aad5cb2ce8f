package id.sinergi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The whole system as a first start leaves it, cases and all; such tests look, they change nothing. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"sinergi.jobs=false", "logging.level.io.zonky=warn"})
@Import({TestClock.class, Unscheduled.class, Actors.class, QuickPasswords.class, MissingTexts.class})
@ContextConfiguration(initializers = IntegrationTest.FreshFolder.class)
public @interface DemonstrationTest {}

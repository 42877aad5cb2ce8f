package id.sinergi;

import id.sinergi.journey.TaskForms;
import id.sinergi.outreach.process.Stage;
import id.sinergi.village.process.VillageCases;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/** An {@link IntegrationTest} with the people and the usual ways of the processes; one more context for all of them. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@IntegrationTest
@Import({VillageCases.class, Stage.class, TaskForms.class})
public @interface ProcessTest {}

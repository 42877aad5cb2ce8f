package id.sinergi.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;

/**
 * A bean whose public methods BPMN may call by this name: {@code ${noticeSteps.issue(caseNumber)}}. The engine sees
 * these beans and no others. Steps are idempotent: the engine may call one twice.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Component
public @interface ProcessSteps {

    @AliasFor(annotation = Component.class)
    String value();
}

package id.sinergi;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DelegatingMessageSource;

/** Whoever asks for the text of one key fails, as long as a test wishes: something that nobody foresaw. */
@TestComponent
public class PlantedFailure implements BeanPostProcessor {

    private volatile String key = "";

    /** None for an empty one. */
    public void at(String other) {
        key = other;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof MessageSource messages && name.equals("messageSource") ? new Failing(messages) : bean;
    }

    private final class Failing extends DelegatingMessageSource {

        Failing(MessageSource messages) {
            setParentMessageSource(messages);
        }

        @Override
        public @Nullable String getMessage(
                String code, Object @Nullable [] args, @Nullable String fallback, Locale locale) {
            if (code.equals(key)) {
                throw new IllegalStateException("Planted at " + code);
            }
            return super.getMessage(code, args, fallback, locale);
        }
    }
}

package id.sinergi;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DelegatingMessageSource;

/** A key that no bundle has fails in tests, wherever it would have been shown raw. */
@TestComponent
public class MissingTexts implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof MessageSource messages && name.equals("messageSource") ? new Strict(messages) : bean;
    }

    private static final class Strict extends DelegatingMessageSource {

        Strict(MessageSource messages) {
            setParentMessageSource(messages);
        }

        @Override
        public @Nullable String getMessage(
                String code, Object @Nullable [] args, @Nullable String fallback, Locale locale) {
            var said = super.getMessage(code, args, null, locale);
            if (said == null && code.equals(fallback)) {
                throw new IllegalStateException("No text for " + code);
            }
            return said == null ? fallback : said;
        }
    }
}

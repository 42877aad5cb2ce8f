package id.sinergi.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@Configuration(proxyBeanMethods = false)
class SharedConfiguration {

    @Bean
    Clock clock(@Value("${sinergi.zone:Asia/Makassar}") ZoneId zone) {
        return new SinergiClock(zone);
    }

    /** Every bundle under {@code messages/}: one per module, Indonesian without suffix, English with {@code _en}. */
    @Bean
    MessageSource messageSource() {
        var source = new ReloadableResourceBundleMessageSource();
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setFallbackToSystemLocale(false);
        source.setDefaultLocale(Locale.of("id"));
        source.setBasenames(bundles());
        return source;
    }

    private static String[] bundles() {
        try {
            return Arrays.stream(
                            new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties"))
                    .map(resource -> Objects.requireNonNull(resource.getFilename()))
                    .filter(name -> !name.contains("_"))
                    .map(name -> "classpath:messages/" + name.substring(0, name.length() - ".properties".length()))
                    .sorted()
                    .toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts {@link Acts} around every {@link Act}. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static DefaultPointcutAdvisor acts(ObjectProvider<Acts> acts) {
        MethodInterceptor around = call -> whole(acts.getObject(), call);
        return new DefaultPointcutAdvisor(AnnotationMatchingPointcut.forMethodAnnotation(Act.class), around);
    }

    private static Object whole(Acts acts, MethodInvocation call) throws Throwable {
        if (call.getMethod().getAnnotation(Act.class).joins()
                && !TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalTransactionStateException(call.getMethod() + " is part of a larger act");
        }
        try {
            Supplier<Result<Object>> act = () -> proceed(call);
            var waiting = call.getMethod().getAnnotation(Act.class).takesLong() ? Waiting.NOBODY : Waiting.here();
            return waiting.call(() -> acts.run(act));
        } catch (Checked e) {
            throw e.getCause();
        }
    }

    @SuppressWarnings("unchecked")
    private static Result<Object> proceed(MethodInvocation call) {
        try {
            return (Result<Object>) Objects.requireNonNull(call.proceed());
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new Checked(e);
        }
    }

    /** Carries a checked exception out of the transaction, which it undoes. */
    private static final class Checked extends RuntimeException {
        Checked(Throwable cause) {
            super(cause);
        }
    }
}

package id.sinergi.journey;

import static org.junit.platform.commons.support.HierarchyTraversalMode.TOP_DOWN;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;
import org.junit.platform.commons.support.ReflectionSupport;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Gives the class's field of type {@link Browser} a Chromium on the running system, from before its first test to after
 * its last. Where a test stops, a picture of every open window says what its people saw.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(WithBrowser.OneChromium.class)
@interface WithBrowser {

    final class OneChromium implements TestInstancePostProcessor, TestExecutionExceptionHandler {

        private static final ExtensionContext.Namespace PLACE = ExtensionContext.Namespace.create(WithBrowser.class);

        @Override
        public void postProcessTestInstance(Object test, ExtensionContext context) throws IllegalAccessException {
            var port = SpringExtension.getApplicationContext(context)
                    .getEnvironment()
                    .getRequiredProperty("local.server.port", Integer.class);
            var browser = new Browser(port);
            // The store closes it with the class.
            context.getStore(PLACE).put(context.getRequiredTestClass(), browser);
            var field = ReflectionSupport.findFields(
                            test.getClass(), found -> found.getType() == Browser.class, TOP_DOWN)
                    .getFirst();
            field.setAccessible(true);
            field.set(test, browser);
        }

        @Override
        public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
            for (var person : browser(context).people()) {
                person.picture("failed-" + context.getDisplayName().replaceAll("\\W", "") + "-" + person.username);
            }
            throw failure;
        }

        private static Browser browser(ExtensionContext context) {
            return context.getStore(PLACE).get(context.getRequiredTestClass(), Browser.class);
        }
    }
}

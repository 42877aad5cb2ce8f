package id.sinergi;

import id.sinergi.identity.CurrentUser;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Where a test names no actor, the system itself acts; on the test's own thread. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(AsSystem.Frame.class)
public @interface AsSystem {

    final class Frame implements InvocationInterceptor {

        @Override
        public void interceptBeforeEachMethod(
                Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext test)
                throws Throwable {
            run(invocation, test);
        }

        @Override
        public void interceptTestMethod(
                Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext test)
                throws Throwable {
            run(invocation, test);
        }

        @Override
        public void interceptTestTemplateMethod(
                Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext test)
                throws Throwable {
            run(invocation, test);
        }

        @Override
        public void interceptAfterEachMethod(
                Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext test)
                throws Throwable {
            run(invocation, test);
        }

        private static void run(Invocation<Void> invocation, ExtensionContext test) throws Throwable {
            var currentUser = SpringExtension.getApplicationContext(test).getBean(CurrentUser.class);
            var thrown = currentUser.asSystem(() -> attempt(invocation));
            if (thrown != null) {
                throw thrown;
            }
        }

        private static Throwable attempt(Invocation<Void> invocation) {
            try {
                invocation.proceed();
                return null;
            } catch (Throwable thrown) {
                return thrown;
            }
        }
    }
}

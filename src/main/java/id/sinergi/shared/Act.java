package id.sinergi.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that writes, or refuses and then has written nothing: {@link Acts#run} around it. On methods of beans that
 * answer a {@link Result}, in place of {@code @Transactional}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Act {

    /** Part of a larger act: fails where there is none. */
    boolean joins() default false;

    /** May take longer than whoever waits for a page has patience: {@link Waiting#NOBODY}. */
    boolean takesLong() default false;
}

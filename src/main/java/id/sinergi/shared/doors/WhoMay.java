package id.sinergi.shared.doors;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * One rule for each door of the API, in the words of the pages: {@link RolesAllowed} on the method or its class names
 * agencies or roles, {@link PermitAll} lets in everybody who is signed in. A door without a rule lets in nobody. What within
 * a door is whose is for the services to say.
 */
final class WhoMay implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod door && !may(request, door)) {
            throw new AccessDeniedException("not for this role");
        }
        return true;
    }

    private static boolean may(HttpServletRequest request, HandlerMethod door) {
        var roles = roles(door);
        return roles != null && (roles.length == 0 || Arrays.stream(roles).anyMatch(request::isUserInRole));
    }

    /** The nearest rule: empty for everybody, {@code null} where there is none. */
    static String @Nullable [] roles(HandlerMethod door) {
        for (var place : new java.lang.reflect.AnnotatedElement[] {door.getMethod(), door.getBeanType()}) {
            var some = AnnotatedElementUtils.findMergedAnnotation(place, RolesAllowed.class);
            if (some != null) {
                return some.value();
            }
            if (AnnotatedElementUtils.hasAnnotation(place, PermitAll.class)) {
                return new String[0];
            }
        }
        return null;
    }
}

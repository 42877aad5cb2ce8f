package id.sinergi.api;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Api;
import id.sinergi.identity.Accounts;
import id.sinergi.identity.Agency;
import id.sinergi.identity.Role;
import id.sinergi.identity.User;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.AnnotatedElement;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The operations of the API with their rules, and accounts of every unit that knock at them. */
public final class Doors {

    private Doors() {}

    /** One operation with who may call it: {@code null} where nobody said, empty for everybody signed in. */
    record Door(String method, String path, String[] roles) {

        String name() {
            return method + " " + path;
        }

        boolean isAnAct() {
            return !method.equals("GET");
        }

        boolean opensFor(User user) {
            return opens(roles, user);
        }
    }

    /** Whether a rule names the account's agency, one of its roles, or both as its unit. */
    public static boolean opens(String[] roles, User user) {
        return roles.length == 0
                || Stream.of(roles)
                        .anyMatch(role -> role.equals(user.agency().name())
                                || user.units().contains(role)
                                || user.roles().stream()
                                        .anyMatch(own -> own.name().equals(role)));
    }

    static List<Door> of(RequestMappingHandlerMapping mappings) {
        var doors = new ArrayList<Door>();
        mappings.getHandlerMethods()
                .forEach((mapping, handler) -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/"))
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> doors.add(new Door(method.name(), path, rule(handler))))));
        assertThat(doors).hasSizeGreaterThan(100);
        return doors;
    }

    private static String[] rule(HandlerMethod handler) {
        for (var place : new AnnotatedElement[] {handler.getMethod(), handler.getBeanType()}) {
            var rule = rule(place);
            if (rule != null) {
                return rule;
            }
        }
        return null;
    }

    public static String[] rule(AnnotatedElement place) {
        var some = AnnotatedElementUtils.findMergedAnnotation(place, RolesAllowed.class);
        if (some != null) {
            return some.value();
        }
        return AnnotatedElementUtils.hasAnnotation(place, PermitAll.class) ? new String[0] : null;
    }

    /** A rule in words. */
    public static String words(String[] roles) {
        if (roles == null) {
            return "everybody, without an account";
        }
        return roles.length == 0
                ? "everybody signed in"
                : Stream.of(roles).sorted().collect(Collectors.joining(", "));
    }

    /** One account for each unit that there is. */
    public static Collection<User> people(Accounts accounts) {
        var units = new LinkedHashMap<String, User>();
        accounts.all().stream()
                .filter(user -> !user.roles().isEmpty())
                // Of the computer office there are administrators only; others are made by tests of the login.
                .filter(user -> user.agency() != Agency.TI || user.is(Role.ADMIN))
                .forEach(user -> units.putIfAbsent(user.agency() + " " + new TreeSet<>(user.roles()), user));
        assertThat(units).hasSizeGreaterThan(9);
        return units.values();
    }

    /**
     * What is knocked at does not exist, and a body says nothing. A door for files answers whom it is for only where a file
     * is brought.
     */
    static Api.Answer knock(Api.Caller caller, Door door) {
        return knock(caller, door, filled(door.path()));
    }

    static Api.Answer knock(Api.Caller caller, Door door, String path) {
        var answer = switch (door.method()) {
            case "GET" -> caller.get(path);
            case "DELETE" -> caller.raw("DELETE", path, "application/json", new byte[0]);
            default -> caller.raw(door.method(), path, "application/json", "{}".getBytes(StandardCharsets.UTF_8));
        };
        return answer.status() == 415 ? caller.upload(path, "uji.csv", new byte[] {'x'}) : answer;
    }

    static String filled(String path) {
        return path.replace("{format}", "csv")
                .replace("{number}", "XX-2000-99999")
                .replaceAll("\\{(id|round|finding|branch)\\}", "999999999")
                .replaceAll("\\{\\w+\\}", "tidak-ada");
    }
}

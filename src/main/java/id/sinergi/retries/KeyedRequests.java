package id.sinergi.retries;

import id.sinergi.identity.CurrentUser;
import id.sinergi.shared.ApiErrors;
import id.sinergi.shared.Once;
import id.sinergi.shared.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Acts over the API that carry an {@code Idempotency-Key}; after the doors, which say whose key it is. */
@Component
@Order(0)
class KeyedRequests extends OncePerRequestFilter {

    static final String KEY = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";

    private static final Set<String> ACTS = Set.of("POST", "PUT", "PATCH", "DELETE");

    private final Answers answers;
    private final CurrentUser currentUser;
    private final ApiErrors errors;
    private final Set<String> running = ConcurrentHashMap.newKeySet();

    KeyedRequests(Answers answers, CurrentUser currentUser, ApiErrors errors) {
        this.answers = answers;
        this.currentUser = currentUser;
        this.errors = errors;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(KEY) == null
                || !ACTS.contains(request.getMethod())
                || !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var user = currentUser.find();
        if (user.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var key = request.getHeader(KEY);
        if (!key.matches("[\\x21-\\x7E]{16,200}")
                || Collections.list(request.getHeaders(KEY)).size() > 1) {
            errors.refuse(request, response, Refusal.invalid("retry.key"));
            return;
        }
        var place = user.get().username() + " " + key;
        if (!running.add(place)) {
            again(request, response);
            return;
        }
        try {
            keyed(request, response, chain, user.get().username(), key);
        } finally {
            running.remove(place);
        }
    }

    private void keyed(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, String account, String key)
            throws ServletException, IOException {
        Asked asked;
        try {
            asked = new Asked(request, key);
        } catch (IllegalStateException unreadable) {
            // Too large, or no form at all: the one who serves it says so.
            chain.doFilter(request, response);
            return;
        }
        if (asked.isTooLarge()) {
            errors.refuse(request, response, new Refusal("file.tooLarge", Refusal.Kind.TOO_LARGE));
            return;
        }
        var act = new Once(account, key, asked.fingerprint());
        if (!known(act, request, response)) {
            act(act, asked, response, chain);
        }
    }

    private void act(Once act, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var answer = new ContentCachingResponseWrapper(response);
        var standing = new HttpHeaders();
        response.getHeaderNames().forEach(name -> standing.addAll(name, List.copyOf(response.getHeaders(name))));
        try {
            act.call(() -> {
                chain.doFilter(request, answer);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
        if (act.isRepeated()) {
            // Another node was faster by a moment, and all that was done here is rolled back.
            answer.reset();
            standing.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            if (known(act, request, response)) {
                return;
            }
        } else {
            answers.remember(act, answer);
        }
        answer.copyBodyToResponse();
    }

    /** Answers for an act that was done before. */
    private boolean known(Once act, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var found = answers.find(act);
        if (found.isEmpty()) {
            return false;
        }
        switch (found.get()) {
            case Answers.Found.Other other -> errors.refuse(request, response, Refusal.conflict("retry.other"));
            case Answers.Found.Unsure(var at) -> errors.refuse(request, response, Refusal.conflict("retry.unsure", at));
            case Answers.Found.Same(var status, var location, var type, var body) -> {
                response.setStatus(status);
                response.setHeader(REPLAYED, "true");
                if (location != null) {
                    response.setHeader(HttpHeaders.LOCATION, location);
                }
                if (type != null) {
                    response.setContentType(type);
                }
                response.getOutputStream().write(body);
            }
        }
        return true;
    }

    private void again(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        errors.refuse(request, response, Refusal.conflict("retry.running"));
    }
}

package id.sinergi.shared;

import id.sinergi.shared.web.Fate;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Refusals as {@code application/problem+json} (RFC 9457), in the caller's language. */
@Component
public class ApiErrors {

    private static final List<Locale> SPOKEN = List.of(Locale.of("id"), Locale.ENGLISH);

    /** Seconds after which it is worth another try. */
    private static final String LATER = "5";

    private static final Logger log = LoggerFactory.getLogger(ApiErrors.class);

    private final Texts texts;
    private final JsonMapper json;
    private final Outages outages;

    ApiErrors(Texts texts, JsonMapper json, Outages outages) {
        this.texts = texts;
        this.json = json;
        this.outages = outages;
    }

    /** 200 with the value, or the refusal as a problem. */
    public <T> ResponseEntity<?> answer(Result<T> result) {
        return answer(result, HttpStatus.OK);
    }

    public <T> ResponseEntity<?> answer(Result<T> result, HttpStatus success) {
        return switch (result) {
            case Result.Done<T>(var value) -> ResponseEntity.status(success).body(value);
            case Result.Refused<T>(var refusal) -> answer(problem(refusal));
        };
    }

    /** The type is set, so that an odd {@code Accept} does not lose the answer. */
    static <T> ResponseEntity<T> answer(ProblemDetail problem) {
        @SuppressWarnings("unchecked")
        var body = (T) problem;
        var answer = ResponseEntity.status(problem.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        var more = problem.getProperties();
        if (more != null && more.get("retryAfter") instanceof Number seconds) {
            answer.header(HttpHeaders.RETRY_AFTER, seconds.toString());
        }
        return answer.body(body);
    }

    public ProblemDetail problem(Refusal refusal) {
        var problem = problem(HttpStatus.valueOf(refusal.kind().status()), refusal.code(), refusal.say(texts));
        problem.setTitle(texts.get("problem." + refusal.kind().name()));
        if (!refusal.errors().isEmpty()) {
            problem.setProperty(
                    "errors", refusal.errors().stream().map(this::field).toList());
        }
        refusal.facts().forEach(problem::setProperty);
        return problem;
    }

    /** What the door itself refuses, before any service is asked: {@code problem.api.<code>} says it. */
    ProblemDetail atTheDoor(HttpStatusCode status, String code) {
        var problem = problem(status, "api." + code, texts.get("problem.api." + code));
        problem.setTitle(texts.get("problem.api"));
        return problem;
    }

    private static ProblemDetail problem(HttpStatusCode status, String code, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:sinergi:problem:" + code));
        return problem;
    }

    private Map<String, Object> field(Refusal.FieldError error) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("field", error.field());
        entry.put("code", error.code());
        entry.put("detail", texts.get(sentence(error.code()), error.args().toArray()));
        return entry;
    }

    /** Where people and programs write a value in two ways, programs are told theirs. */
    private String sentence(String code) {
        var forPrograms = "api.field." + code;
        return texts.has(forPrograms) ? forPrograms : "field." + code;
    }

    /**
     * A failure in words, logged once: 503 for what passes by itself, else 500. That nothing was stored is said only where
     * it is known.
     */
    ResponseEntity<ProblemDetail> failed(HttpServletRequest request, Throwable failure) {
        var outage = outages.of(failure);
        var status = outage.isPresent() ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.INTERNAL_SERVER_ERROR;
        var code = outage.map(Outages.Outage::code).orElse("failed");
        var problem = atTheDoor(status, Fate.mayHaveStored(request) ? code + ".unsure" : code);
        problem.setProperty("trace", Trace.of(request));
        if (!Trace.isLogged(request)) {
            log.error(
                    "{} {} failed [{}]: {}",
                    request.getMethod(),
                    request.getRequestURI(),
                    Trace.of(request),
                    code,
                    failure);
            Trace.logged(request);
        }
        var answer = ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        outage.ifPresent(passing -> answer.header(HttpHeaders.RETRY_AFTER, LATER));
        return answer.body(problem);
    }

    /** As {@link #failed}, where no controller is at work. */
    public void writeFailure(HttpServletRequest request, HttpServletResponse response, Throwable failure)
            throws IOException {
        inLanguageOf(request, () -> {
            var answer = failed(request, failure);
            response.setStatus(answer.getStatusCode().value());
            answer.getHeaders().forEach((name, values) -> response.setHeader(name, values.getFirst()));
            response.getOutputStream().write(json.writeValueAsBytes(answer.getBody()));
        });
    }

    /** Answers where no controller is at work: filters, unknown addresses, requests that nobody could read. */
    public void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        inLanguageOf(request, () -> {
            var problem = atTheDoor(status, code);
            if (status.is5xxServerError()) {
                problem.setProperty("trace", Trace.of(request));
            }
            response.getOutputStream().write(json.writeValueAsBytes(problem));
        });
    }

    /** A refusal where no controller is at work. */
    public void refuse(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        response.setStatus(refusal.kind().status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        inLanguageOf(request, () -> response.getOutputStream().write(json.writeValueAsBytes(problem(refusal))));
    }

    private interface Writing {
        void write() throws IOException;
    }

    private static void inLanguageOf(HttpServletRequest request, Writing writing) throws IOException {
        var before = LocaleContextHolder.getLocaleContext();
        try {
            LocaleContextHolder.setLocale(language(request));
            writing.write();
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    /** The language asked for; whoever asks for none that we speak gets Indonesian, whatever the machine speaks. */
    public static Locale language(HttpServletRequest request) {
        try {
            var wanted = Locale.LanguageRange.parse(
                    Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE), ""));
            return Locale.ENGLISH.equals(Locale.lookup(wanted, SPOKEN)) ? Locale.ENGLISH : Texts.INDONESIAN;
        } catch (IllegalArgumentException unreadable) {
            return Texts.INDONESIAN;
        }
    }

    /** Whether the request is for programs and not for a browser's page. */
    public static boolean isForPrograms(String path) {
        return path.startsWith("/api/") || path.equals("/api");
    }
}

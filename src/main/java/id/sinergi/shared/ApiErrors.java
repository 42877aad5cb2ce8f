package id.sinergi.shared;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Refusals as {@code application/problem+json} (RFC 9457), in the caller's language. */
@Component
public class ApiErrors {

    private final Texts texts;

    ApiErrors(Texts texts) {
        this.texts = texts;
    }

    /** 200 with the value, or the refusal as a problem. */
    public <T> ResponseEntity<?> answer(Result<T> result) {
        return answer(result, HttpStatus.OK);
    }

    public <T> ResponseEntity<?> answer(Result<T> result, HttpStatus success) {
        return switch (result) {
            case Result.Done<T>(var value) -> ResponseEntity.status(success).body(value);
            case Result.Refused<T>(var refusal) ->
                ResponseEntity.status(refusal.kind().status()).body(problem(refusal));
        };
    }

    public ProblemDetail problem(Refusal refusal) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.valueOf(refusal.kind().status()), refusal.say(texts));
        problem.setType(URI.create("urn:sinergi:problem:" + refusal.code()));
        problem.setTitle(texts.get("problem." + refusal.kind().name()));
        if (!refusal.errors().isEmpty()) {
            problem.setProperty(
                    "errors", refusal.errors().stream().map(this::field).toList());
        }
        refusal.facts().forEach(problem::setProperty);
        return problem;
    }

    private Map<String, Object> field(Refusal.FieldError error) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("field", error.field());
        entry.put("code", error.code());
        entry.put("detail", texts.get("field." + error.code(), error.args().toArray()));
        return entry;
    }
}

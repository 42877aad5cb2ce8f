package id.sinergi.privacy;

import id.sinergi.casefile.CaseKind;
import id.sinergi.casefile.CaseStarter;
import id.sinergi.privacy.SubjectRequest.Identity;
import id.sinergi.privacy.SubjectRequest.Kind;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Refusal.FieldError;
import id.sinergi.shared.Result;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Receives a request for programs. Fields: {@code request} ({@code access}, {@code correction}, {@code other}), {@code
 * nik}, {@code name}, {@code identity} ({@code ktp}, {@code kk}, {@code power}), {@code wish}, and optionally {@code
 * contact}.
 */
@Component
class RequestStarter implements CaseStarter {

    /** What a request may hold. */
    @Schema(name = "NewDataRequest")
    record Asked(
            String kind,

            @Schema(allowableValues = {"access", "correction", "other"})
            String request,

            String nik,
            String name,
            @Nullable String contact,

            @Schema(allowableValues = {"ktp", "kk", "power"})
            String identity,

            @Schema(description = "Required of a correction and of other requests") @Nullable
            String wish) {}

    /** Refused here, each with the words it may be. */
    private static final Set<String> CHOICES = Set.of("kind", "identity");

    private final SubjectRequests requests;

    RequestStarter(SubjectRequests requests) {
        this.requests = requests;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.DATA_SUBJECT_REQUEST;
    }

    @Override
    public Class<? extends Record> request() {
        return Asked.class;
    }

    @Override
    public Result<String> open(Map<String, Object> request) {
        if (!requests.mayReceive()) {
            return Result.refused(Refusal.forbidden("privacy.officersOnly"));
        }
        var errors = new ArrayList<FieldError>();
        var kind = option(Kind.class, "request", request, errors);
        var identity = option(Identity.class, "identity", request, errors);
        var received = new SubjectRequests.Received(
                kind,
                text("nik", request),
                text("name", request),
                text("contact", request),
                identity,
                text("wish", request));
        if (errors.isEmpty()) {
            return requests.receive(received);
        }
        SubjectRequests.check(received).stream()
                .filter(error -> !CHOICES.contains(error.field()))
                .forEach(errors::add);
        return Result.refused(Refusal.fields(errors));
    }

    private static @Nullable String text(String field, Map<String, Object> request) {
        return request.get(field) == null ? null : request.get(field).toString();
    }

    private static <E extends Enum<E>> @Nullable E option(
            Class<E> type, String field, Map<String, Object> request, List<FieldError> errors) {
        var word = Objects.toString(request.get(field), "");
        var constants = Arrays.asList(Objects.requireNonNull(type.getEnumConstants()));
        var found = constants.stream()
                .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
        if (found.isEmpty()) {
            errors.add(new FieldError(
                    field,
                    word.isEmpty() ? "required" : "notAnOption",
                    constants.stream()
                            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "))));
        }
        return found.orElse(null);
    }
}

package id.sinergi.shared;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * An expected "no": what it is, in a stable code, and what the user's sentence needs. The sentence has the key {@code
 * refusal.<code>} and says what to do.
 *
 * @param code stable code such as {@code task.taken}
 * @param kind which class of refusal; decides the HTTP status
 * @param args arguments of the sentence
 * @param errors refused fields, if any
 * @param facts further values for programs, such as the holder of a task
 */
public record Refusal(String code, Kind kind, List<Object> args, List<FieldError> errors, Map<String, Object> facts) {

    /** Classes of refusal with their HTTP status. */
    public enum Kind {
        NOT_FOUND(404),
        FORBIDDEN(403),
        CONFLICT(409),
        TOO_LARGE(413),
        INVALID(422),
        TOO_MANY(429);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    /** A refused field; its sentence has the key {@code field.<code>}. */
    public record FieldError(String field, String code, List<Object> args) {
        public FieldError(String field, String code, Object... args) {
            this(field, code, List.of(args));
        }
    }

    /** Carries a refusal out of code that cannot answer one; without a trace, as it is no failure. */
    private static final class Raised extends RuntimeException {

        private final transient Refusal refusal;

        Raised(Refusal refusal) {
            super(refusal.code(), null, false, false);
            this.refusal = refusal;
        }
    }

    public Refusal(String code, Kind kind, Object... args) {
        this(code, kind, List.of(args), List.of(), Map.of());
    }

    public static Refusal notFound(String code, Object... args) {
        return new Refusal(code, Kind.NOT_FOUND, args);
    }

    public static Refusal forbidden(String code, Object... args) {
        return new Refusal(code, Kind.FORBIDDEN, args);
    }

    public static Refusal conflict(String code, Object... args) {
        return new Refusal(code, Kind.CONFLICT, args);
    }

    public static Refusal invalid(String code, Object... args) {
        return new Refusal(code, Kind.INVALID, args);
    }

    public static Refusal fields(List<FieldError> errors) {
        return new Refusal("fields", Kind.INVALID, List.of(errors.size()), errors, Map.of());
    }

    public static Refusal field(String field, String code, Object... args) {
        return fields(List.of(new FieldError(field, code, args)));
    }

    /** More than this person may do in a span of time; may be tried again after {@code seconds}. */
    public static Refusal tooMany(String code, long seconds, Object... args) {
        return new Refusal(code, Kind.TOO_MANY, args).with(Map.of("retryAfter", seconds));
    }

    public Refusal with(Map<String, Object> moreFacts) {
        return new Refusal(code, kind, args, errors, moreFacts);
    }

    /**
     * For code that cannot answer a {@link Result}: {@code throw no.raise()}. {@link Acts} makes it a value again; where no
     * act is going on, the edge (page or API) turns it into words.
     */
    public RuntimeException raise() {
        return new Raised(this);
    }

    /** What was raised, for those who stand at an edge and show failures: other failures are none of its. */
    public static Optional<Refusal> raised(Throwable failure) {
        return failure instanceof Raised raised ? Optional.of(raised.refusal) : Optional.empty();
    }

    /** The sentence for the user. */
    public String say(Texts texts) {
        return texts.get("refusal." + code, args.toArray());
    }

    /** One sentence where there is room for no more: of refused fields, what is wrong with the first. */
    public String sayBriefly(BiFunction<String, Object[], String> texts) {
        return errors.isEmpty()
                ? texts.apply("refusal." + code, args.toArray())
                : texts.apply(
                        "field." + errors.getFirst().code(),
                        errors.getFirst().args().toArray());
    }
}

package id.sinergi.shared;

import java.util.function.Function;

/** Either done, with a value, or refused, with the reason. The caller must handle both. */
public sealed interface Result<T> {

    record Done<T>(T value) implements Result<T> {}

    record Refused<T>(Refusal refusal) implements Result<T> {}

    static <T> Result<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Result<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }

    default <R> Result<R> then(Function<T, Result<R>> next) {
        return switch (this) {
            case Done<T>(var value) -> next.apply(value);
            case Refused<T>(var refusal) -> new Refused<>(refusal);
        };
    }

    default <R> Result<R> map(Function<T, R> next) {
        return then(value -> done(next.apply(value)));
    }

    /** The value; {@link Refusal#raise} where it is refused. */
    default T orThrow() {
        return switch (this) {
            case Done<T>(var value) -> value;
            case Refused<T>(var refusal) -> throw refusal.raise();
        };
    }
}

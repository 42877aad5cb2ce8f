package id.sinergi.shared.ui;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Counters over a list that narrow it to one state.
 *
 * @param <S> the states
 */
public final class StateTiles<S extends Enum<S>> {

    private final Runnable changed;
    private @Nullable S shown;

    /** @param changed draws the counters and the list again */
    public StateTiles(Runnable changed) {
        this.changed = changed;
    }

    /** The state that the list is narrowed to, {@code null} for all. */
    public @Nullable S shown() {
        return shown;
    }

    /** @param state {@code null} for the tile that shows all */
    public CounterTile tile(String label, long count, Tone tone, @Nullable S state) {
        return new CounterTile(label, count, tone, state == shown, () -> {
            shown = state;
            changed.run();
        });
    }

    /** Those of {@code all} that the list is narrowed to. */
    public <T> List<T> of(List<T> all, Function<T, S> state) {
        return all.stream()
                .filter(one -> shown == null || Objects.equals(state.apply(one), shown))
                .toList();
    }
}

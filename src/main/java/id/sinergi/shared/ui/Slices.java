package id.sinergi.shared.ui;

import id.sinergi.shared.Slice;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Rows that come in slices, the next one behind a button. */
public final class Slices {

    private Slices() {}

    /**
     * Shows the first slice in {@code rows} and the others when they are asked for.
     *
     * @param more the button's text, by the number of rows shown
     * @param further the slice at a cursor
     */
    public static <T> void show(
            RowList<T> rows, Slice<T> first, IntFunction<String> more, Function<String, Slice<T>> further) {
        rows.setRows(first.items());
        next(rows, first, more, further);
    }

    private static <T> void next(
            RowList<T> rows, Slice<T> shown, IntFunction<String> more, Function<String, Slice<T>> further) {
        var cursor = shown.next();
        Runnable click = () -> {
            var slice = further.apply(cursor);
            rows.addRows(slice.items());
            next(rows, slice, more, further);
        };
        rows.setMore(more.apply(rows.rows().size()), cursor == null ? null : click);
    }
}

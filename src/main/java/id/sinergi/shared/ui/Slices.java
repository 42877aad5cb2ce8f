package id.sinergi.shared.ui;

import id.sinergi.shared.Slice;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Rows that come in slices, the next one behind a button. */
public final class Slices {

    /** Rows at hand that come with one click: what a screen still draws at once. */
    private static final int FURTHER = 500;

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

    /** Shows the first {@code atOnce} of rows at hand, and further ones when they are asked for. */
    public static <T> void show(RowList<T> rows, List<T> all, int atOnce) {
        var end = Math.min(atOnce, all.size());
        rows.setRows(all.subList(0, end));
        next(rows, all, end);
    }

    private static <T> void next(RowList<T> rows, List<T> all, int shown) {
        var end = Math.min(shown + FURTHER, all.size());
        Runnable click = () -> {
            rows.addRows(all.subList(shown, end));
            next(rows, all, end);
        };
        rows.setMore(
                UiText.get("list.more", Numbers.whole(shown), Numbers.whole(all.size())),
                shown == all.size() ? null : click);
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

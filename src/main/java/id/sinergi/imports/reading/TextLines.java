package id.sinergi.imports.reading;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a text, of which some can be looked at before they are taken, and given back. */
final class TextLines implements Closeable {

    /** A line is in memory at once. */
    static final int LONGEST = 1 << 20;

    private final Reader in;
    private final char[] buffer = new char[1 << 16];
    private final Deque<String> ahead = new ArrayDeque<>();
    private int size;
    private int at;
    private int number;

    TextLines(Reader in) {
        this.in = in;
    }

    /** The first lines, without the sign before them that tells their letters. */
    List<String> ahead(int most) {
        for (var next = read(); next != null; next = ahead.size() < most ? read() : null) {
            ahead.addLast(ahead.isEmpty() && next.startsWith("\uFEFF") ? next.substring(1) : next);
        }
        return List.copyOf(ahead);
    }

    /** The number of the line that was taken last, from 1. */
    int number() {
        return number;
    }

    /** The next line, or {@code null} at the end. */
    @Nullable
    String take() {
        var next = ahead.isEmpty() ? read() : ahead.removeFirst();
        number += next == null ? 0 : 1;
        return next;
    }

    /** To be taken again; the last ones taken, in their order. */
    void giveBack(List<String> taken) {
        taken.reversed().forEach(ahead::addFirst);
        number -= taken.size();
    }

    private @Nullable String read() {
        StringBuilder text = null;
        while (at < size || fill()) {
            var from = at;
            while (at < size && buffer[at] != '\n' && buffer[at] != '\r') {
                at++;
            }
            text = text == null ? new StringBuilder(at - from) : text;
            text.append(buffer, from, at - from);
            if (text.length() > LONGEST) {
                throw new Unreadable("a line without end");
            }
            if (at < size) {
                if (buffer[at++] == '\r' && (at < size || fill()) && buffer[at] == '\n') {
                    at++;
                }
                return text.toString();
            }
        }
        return text == null ? null : text.toString();
    }

    private boolean fill() {
        try {
            at = 0;
            size = Math.max(0, in.read(buffer));
            return size > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

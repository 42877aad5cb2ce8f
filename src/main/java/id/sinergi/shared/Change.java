package id.sinergi.shared;

import org.jspecify.annotations.Nullable;

/** One field of a record before and after; {@code null} where there was or is nothing. */
public record Change(
        String field, @Nullable String before, @Nullable String after) {}

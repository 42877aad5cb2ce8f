package id.sinergi.imports.kinds;

/** What merging the staged rows changed. */
public record Merged(long created, long updated, long duplicates) {}

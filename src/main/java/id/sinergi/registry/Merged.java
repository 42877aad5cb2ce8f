package id.sinergi.registry;

/** What merging the staged rows changed. */
record Merged(long created, long updated, long duplicates) {}

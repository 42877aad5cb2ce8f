package id.sinergi.casefile;

import java.time.Instant;

/** A remark on a case; plain text, 1 to 4,000 characters. */
public record Comment(long id, String caseNumber, String author, Instant at, String text) {}

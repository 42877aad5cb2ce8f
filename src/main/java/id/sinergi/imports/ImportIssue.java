package id.sinergi.imports;

import java.util.List;

/**
 * Something wrong with one cell of an imported file; its sentence has the key {@code row.<code>}.
 *
 * @param line as the user's program shows it, from 1
 * @param position from 1 within the line
 * @param error whether the row was rejected because of it; otherwise a warning
 */
public record ImportIssue(int line, int position, String column, String code, List<String> args, boolean error) {}

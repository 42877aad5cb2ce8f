package id.sinergi.imports;

import id.sinergi.identity.User;
import java.util.List;

/**
 * A job with what its work needs.
 *
 * @param user who brought the file, with the areas that were this person's then
 * @param columns the columns of its rows, in their order
 * @param attempts how often it was taken up before
 */
record QueuedImport(ImportJob job, User user, List<String> columns, int attempts) {}

package id.sinergi;

import id.sinergi.shared.Result;

/** What a result was refused with, for tests. */
public final class Refusals {

    private Refusals() {}

    /** The code of the first refused field, or else of the refusal; empty where nothing was refused. */
    public static String code(Result<?> result) {
        if (!(result instanceof Result.Refused<?>(var refusal))) {
            return "";
        }
        return refusal.errors().isEmpty()
                ? refusal.code()
                : refusal.errors().getFirst().code();
    }
}

package id.sinergi.runs;

/** Work cannot go on now, and will later: for what no exception of a library says. */
public final class PassingException extends RuntimeException {

    private final Passing passing;

    public PassingException(Passing passing) {
        super(passing.name());
        this.passing = passing;
    }

    public Passing passing() {
        return passing;
    }
}

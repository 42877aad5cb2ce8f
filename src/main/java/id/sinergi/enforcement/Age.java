package id.sinergi.enforcement;

/** How long a case has stood on its step, in calendar days. */
public enum Age {
    WEEK(7),
    MONTH(30),
    QUARTER(90),
    LONGER(Integer.MAX_VALUE);

    private final int upTo;

    Age(int upTo) {
        this.upTo = upTo;
    }

    public static Age of(long days) {
        for (var age : values()) {
            if (days <= age.upTo) {
                return age;
            }
        }
        return LONGER;
    }
}

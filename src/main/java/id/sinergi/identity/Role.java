package id.sinergi.identity;

/** What a person may do inside the agency. Together with the agency it makes a unit, such as {@code BPJS_OFFICER}. */
public enum Role {
    OFFICER,
    SUPERVISOR,
    HEAD,
    INSPECTOR,
    COORDINATOR,
    ADMIN
}

package id.sinergi.entry;

import id.sinergi.shared.Auditable;

/** Somebody looked at the people entered in a case. */
record PeopleShown(String caseNumber) implements Auditable {

    @Override
    public String action() {
        return "entry.shown";
    }
}

package id.sinergi.protection;

import id.sinergi.casefile.Cases;
import id.sinergi.identity.Role;
import id.sinergi.protection.ProtectionList.State;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the process does by itself. Everything here may be called twice. */
@Service
@Transactional
public class ProtectionFlow {

    private final ListRepository lists;
    private final PersonRepository people;
    private final Realisation realisation;
    private final Cases cases;

    ProtectionFlow(ListRepository lists, PersonRepository people, Realisation realisation, Cases cases) {
        this.lists = lists;
        this.people = people;
        this.realisation = realisation;
        this.cases = cases;
    }

    /** The unit that approves: the supervisors of the agency that proposed. */
    public String approver(String number) {
        return unit(number, Role.SUPERVISOR);
    }

    /** The unit that mends a returned list. */
    public String reviser(String number) {
        return unit(number, Role.OFFICER);
    }

    private String unit(String number, Role role) {
        return lists.find(number).orElseThrow().agency() + "_" + role;
    }

    /** Ends the list with how its people stand on that day; who did not become a member is free for another one. */
    public void close(String number) {
        realisation.compare(number);
        people.release(number, false);
        lists.end(number, State.CLOSED);
        var progress = people.progress(List.of(number), Reach.EVERYWHERE).get(number);
        var all = progress != null && progress.active() == progress.people();
        cases.close(number, all ? "all_registered" : "partly_registered");
    }

    public void cancelled(String number) {
        lists.lock(number);
        people.release(number, true);
        lists.end(number, State.CANCELLED);
    }
}

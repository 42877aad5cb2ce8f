package id.sinergi.api;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Api;
import id.sinergi.IntegrationTest;
import id.sinergi.api.Doors.Door;
import id.sinergi.compliance.ComplianceActors;
import id.sinergi.identity.Accounts;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A door is as narrow as the service behind it: whom it lets in, the service does not send away for who they are. */
@IntegrationTest
class DoorServicesIT {

    /** What a rule of agencies and roles cannot say, by the service's refusal. */
    private static final Map<String, String> FINER = Map.of(
            "privacy.guardiansOnly", "the data protection officer is a named account, of any unit",
            "retention.guardiansOnly", "the data protection officer is a named account, of any unit",
            "readings.guardiansOnly", "the data protection officer is a named account, of any unit",
            "case.readOnly", "each strand says whose cases are for reading only");

    @LocalServerPort
    int port;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    Accounts accounts;

    @Autowired
    ComplianceActors people;

    @Test
    void noDoorIsWiderThanItsService() {
        var number = people.open();
        var employer = people.employer().id();
        var wider = new TreeMap<String, Set<String>>();
        var known = new TreeSet<String>();
        Doors.people(accounts).forEach(user -> {
            var caller = new Api(port).as(user.username());
            for (var door : Doors.of(requestMappingHandlerMapping)) {
                if (!door.opensFor(user)) {
                    continue;
                }
                var answer = Doors.knock(caller, door, path(door, number, employer));
                if (answer.status() != 403) {
                    continue;
                }
                var code = answer.text().replaceAll("(?s).*urn:sinergi:problem:([\\w.]+)\".*", "$1");
                if (FINER.containsKey(code)) {
                    known.add(code);
                } else {
                    wider.computeIfAbsent(door.name() + " " + code, name -> new TreeSet<>())
                            .add(user.agency() + " " + user.roles());
                }
            }
        });
        assertThat(wider).isEmpty();
        assertThat(known).as("each exception is one").isEqualTo(FINER.keySet());
    }

    /** An open case and an employer that are there, for those who see them; nothing else is. */
    private static String path(Door door, String number, long employer) {
        var real = door.path().startsWith("/api/v1/cases/") ? door.path().replace("{number}", number) : door.path();
        real = door.path().startsWith("/api/v1/employers/") ? real.replace("{id}", Long.toString(employer)) : real;
        return Doors.filled(real);
    }
}

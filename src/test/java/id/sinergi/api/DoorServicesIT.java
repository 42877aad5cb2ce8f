package id.sinergi.api;

import static org.assertj.core.api.Assertions.assertThat;

import id.sinergi.Actors;
import id.sinergi.Api;
import id.sinergi.IntegrationTest;
import id.sinergi.api.Doors.Door;
import id.sinergi.compliance.ComplianceActors;
import id.sinergi.engine.ProcessRuntime;
import id.sinergi.identity.Accounts;
import id.sinergi.identity.Agency;
import id.sinergi.identity.User;
import id.sinergi.protection.FundingSource;
import id.sinergi.protection.FundingSources;
import id.sinergi.protection.Needy;
import id.sinergi.protection.Order;
import id.sinergi.protection.Proposals;
import id.sinergi.registry.Beneficiaries.Wanted;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    @Autowired
    Actors actors;

    @Autowired
    FundingSources sources;

    @Autowired
    Proposals proposals;

    @Autowired
    ProcessRuntime engine;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final Map<String, String> imports = new HashMap<>();
    private final Map<String, String> lists = new TreeMap<>();
    private Needy needy;
    private long source;
    private int villages;

    @AfterEach
    void nobodyIsNeedy() {
        needy.remove();
    }

    @Test
    void noDoorIsWiderThanItsService() {
        var number = people.open();
        var employer = people.employer().id();
        needy = new Needy(jdbc, actors, sources);
        source = needy.source(FundingSource.Kind.APBD, "APBD pintu " + number, 100_000_000);
        Doors.people(accounts).forEach(this::bring);
        assertThat(imports).containsKey("dpmd").hasSizeGreaterThan(1);
        var wider = new TreeMap<String, Set<String>>();
        var known = new TreeSet<String>();
        Doors.people(accounts).forEach(user -> {
            var caller = new Api(port).as(user.username());
            for (var door : Doors.of(requestMappingHandlerMapping)) {
                if (!door.opensFor(user)) {
                    continue;
                }
                var answers = paths(door, user, number, employer).stream()
                        .map(path -> Doors.knock(caller, door, path))
                        .toList();
                if (answers.stream().anyMatch(answer -> answer.status() != 403)) {
                    continue;
                }
                var code = answers.getFirst().text().replaceAll("(?s).*urn:sinergi:problem:([\\w.]+)\".*", "$1");
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

    /** A file of residents, by whoever may bring one. */
    private void bring(User user) {
        var file = "nik,nama,tanggallahir,sex,status_kerja\n12,Bukan NIK,1990-01-05,P,9\n";
        var village = user.agency() == Agency.DPMD ? "&village=74.02.41.2006" : "";
        var answer = new Api(port)
                .as(user.username())
                .upload("/imports?kind=residents" + village, "pintu.csv", file.getBytes(StandardCharsets.UTF_8));
        if (answer.status() == 202) {
            imports.putIfAbsent(user.username(), answer.ok().get("id").asString());
        }
    }

    /**
     * What is there, for those who see it: an open case, an employer, the caller's own import or somebody's, and a proposed
     * list of each agency that proposes. A door is too wide for whom the service sends away from all of them.
     */
    private List<String> paths(Door door, User user, String number, long employer) {
        var path = door.path();
        if (path.startsWith("/api/v1/cases/")) {
            return List.of(Doors.filled(path.replace("{number}", number)));
        }
        if (path.startsWith("/api/v1/employers/")) {
            return List.of(Doors.filled(path.replace("{id}", Long.toString(employer))));
        }
        if (path.startsWith("/api/v1/protection-lists/{number}")) {
            return List.of("disnaker", "dpmd").stream()
                    .map(proposer -> path.replace("{number}", proposed(proposer)))
                    .toList();
        }
        if (path.equals("/api/v1/imports") || path.equals("/api/v1/imports/template")) {
            return List.of(path + "?kind=residents", path + "?kind=employers");
        }
        if (path.startsWith("/api/v1/imports/{id}")) {
            var someones = imports.getOrDefault(user.username(), imports.get("dpmd"));
            return List.of(path.replace("{id}", Objects.requireNonNull(someones)));
        }
        return List.of(Doors.filled(path));
    }

    /** A list of this officer's that waits for approval: another where the last one was approved at its door. */
    private String proposed(String proposer) {
        return lists.compute(proposer, (who, last) -> last != null && isWaiting(last) ? last : another(who));
    }

    private boolean isWaiting(String list) {
        return jdbc.sql("SELECT state = 'PROPOSED' FROM protection.list WHERE number = :number")
                .param("number", list)
                .query(Boolean.class)
                .single();
    }

    private String another(String proposer) {
        var village = jdbc.sql(
                        "SELECT code FROM territory.village WHERE code LIKE '74.02.3%' ORDER BY code OFFSET :n LIMIT 1")
                .param("n", villages++)
                .query(String.class)
                .single();
        needy.routed(village, Needy.FARMER, 2, 500_000);
        var order = new Order(
                source,
                "Daftar di pintu",
                YearMonth.from(LocalDate.now(clock)).plusMonths(1),
                1,
                new Wanted(List.of(village), null, null, List.of()),
                null);
        var list = actors.as(proposer, () -> proposals.propose(order)).orThrow();
        engine.settle(list);
        return list;
    }
}

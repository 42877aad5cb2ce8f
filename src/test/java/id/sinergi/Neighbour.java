package id.sinergi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the village of Morosi has that Waworaha must not see, made through the API: a case of each kind, tasks, drafts,
 * remarks, files, a letter, an import, a person; and a campaign that both villages share.
 */
public final class Neighbour {

    public static final String OWN = "74.02.01.2012";
    public static final String VILLAGE = "74.02.39.2006";

    /** Stands in every text that is only Morosi's. */
    public static final String SECRET = "RahasiaMorosi";

    public static final byte[] PDF = "%PDF-1.4 RahasiaMorosi".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    public final Set<String> villages = new HashSet<>(Set.of(VILLAGE));
    public final List<String> cases = new ArrayList<>();
    public final List<String> tasks = new ArrayList<>();
    public final List<String> documents = new ArrayList<>();
    /** Filed by BPJS, and kept to Morosi since it shows the session there. */
    public String photo;

    public String importId;
    public String draft;
    public String worker;
    public String letter;
    /** To the session of Morosi in the campaign that both share. */
    public String invitation;

    /** The signed paper of that. */
    public String scan;

    public String round;
    public String employerCase;
    public String employer;
    public String ownCase;
    public String sharedCampaign;
    public String sharedRound;
    public String ownSession;
    public String breach;
    public String request;

    private final Api api;
    private final ApiCases walk;
    private final String today = LocalDate.now(ZoneId.of("Asia/Makassar")).toString();
    private final String serial = Long.toString(System.nanoTime());

    public Neighbour(Api api) {
        this.api = api;
        walk = new ApiCases(api);
        api.as("bpjs").all("/villages").stream()
                .filter(village -> village.get("name").asString().equals("Waworaha"))
                .map(village -> village.get("code").asString())
                .filter(code -> !code.equals(OWN))
                .forEach(villages::add);
        assertThat(villages).hasSize(4);
        collection();
        employer();
        campaign();
        sharedCampaign();
        request();
        breach = api.as("desa-morosi")
                .post("/breaches", Map.of("what", "Daftar " + SECRET + " hilang", "data", List.of("identity")))
                .ok()
                .get("id")
                .asString();
    }

    private void collection() {
        var all = new ArrayList<>(villages);
        all.add(OWN);
        var opened = round("Putaran bersama " + serial, all);
        sharedRound = opened.get("id").asString();
        opened.get("opened").forEach(one -> {
            var number = one.get("caseNumber").asString();
            if (one.get("villageCode").asString().equals(OWN)) {
                ownCase = number;
            } else {
                cases.add(number);
                tasks.add(walk.task("dpmd", number, "village.nameCollector"));
            }
        });
        var alone = round("Putaran " + SECRET + serial, List.of(VILLAGE));
        round = alone.get("id").asString();
        var number = alone.get("opened").get(0).get("caseNumber").asString();
        cases.add(number);
        walk.done("dpmd", number, "village.nameCollector", Map.of("collector", "named", "officer", "desa-morosi"));
        var entering = walk.task("desa-morosi", number, "village.enterData");
        tasks.add(entering);
        var officer = api.as("desa-morosi");
        officer.post("/tasks/" + entering + "/claim").ok();
        officer.put("/tasks/" + entering + "/draft", Map.of("values", Map.of("method", SECRET)))
                .ok();
        attach(number);
        importId = walk.imported(
                        "desa-morosi",
                        "residents",
                        "nik,nama,tanggallahir,sex\n7402390103909%s,%s Orang,1990-03-01,L\n123,%2$s Salah,1990-03-01,L\n"
                                .formatted(serial.substring(serial.length() - 3), SECRET))
                .get("id")
                .asString();
        draft = officer.upload(
                        "/imports/drafts?kind=residents",
                        SECRET + ".csv",
                        ("nik,nama,tanggallahir,sex\n7402390103909123," + SECRET + " Orang,1990-03-01,L\n")
                                .getBytes(StandardCharsets.UTF_8))
                .ok()
                .get("id")
                .asString();
        worker = officer.get("/workers?q=" + SECRET)
                .ok()
                .get("items")
                .get(0)
                .get("id")
                .asString();
    }

    private tools.jackson.databind.JsonNode round(String name, List<String> codes) {
        return api.as("dpmd-kepala")
                .post(
                        "/rounds",
                        Map.of(
                                "name",
                                name,
                                "targetDate",
                                LocalDate.parse(today).plusDays(30).toString(),
                                "villages",
                                codes))
                .ok();
    }

    private void request() {
        request = walk.open(
                "desa-morosi",
                Map.of(
                        "kind",
                        "data_subject_request",
                        "request",
                        "access",
                        "identity",
                        "ktp",
                        "nik",
                        "7402390103900077",
                        "name",
                        SECRET));
        cases.add(request);
        tasks.add(walk.task("disnaker", request, "privacy.decideRequest"));
    }

    private void attach(String number) {
        var officer = api.as("desa-morosi");
        officer.post("/cases/" + number + "/comments", Map.of("text", SECRET + " catatan"))
                .ok();
        documents.add(officer.upload("/cases/" + number + "/documents", SECRET + ".pdf", PDF)
                .ok()
                .get("id")
                .asString());
    }

    private void employer() {
        var npp = "N" + serial;
        walk.imported("bpjs", "employers", "npp,nama,kode_desa\n%s,PT %s,%s\n".formatted(npp, SECRET, VILLAGE));
        var finding = Map.of("kind", "ARREARS", "workers", 3, "months", 2, "amount", 900_000, "evidence", SECRET);
        employerCase =
                walk.open("bpjs", Map.of("kind", "employer_compliance", "employer", npp, "findings", List.of(finding)));
        cases.add(employerCase);
        employer = api.as("bpjs")
                .get("/cases/" + employerCase)
                .ok()
                .get("employer")
                .asString();
        walk.done("disnaker", employerCase, "compliance.verifyFindings", Map.of("verification", "confirmed"));
        walk.done("bpjs", employerCase, "compliance.confirmFindings", Map.of("confirmation", "confirmed"));
        walk.done("disnaker", employerCase, "compliance.sendGuidance", Map.of("letterDate", today, "note", SECRET));
        walk.posted("disnaker-kepala", "disnaker", employerCase, LocalDate.parse(today));
        tasks.add(walk.task("disnaker", employerCase, "compliance.recordAnswer"));
        letter = api.as("bpjs")
                .get("/cases/" + employerCase + "/letters")
                .ok()
                .get("items")
                .get(0)
                .get("id")
                .asString();
    }

    private void campaign() {
        var number = walk.open("disnaker", campaign("Kampanye " + SECRET, List.of(VILLAGE)));
        cases.add(number);
        tasks.add(walk.task("disnaker", number, "outreach.planCampaign"));
    }

    private Map<String, Object> campaign(String name, List<String> codes) {
        return Map.of(
                "kind",
                "outreach_campaign",
                "name",
                name,
                "from",
                today,
                "to",
                LocalDate.parse(today).plusDays(30).toString(),
                "goal",
                3,
                "budget",
                1_000_000,
                "villages",
                codes);
    }

    /** Both villages are ready to hold their session today; Morosi has written and filed something. */
    private void sharedCampaign() {
        var number = walk.open("disnaker", campaign("Kampanye bersama", List.of(OWN, VILLAGE)));
        sharedCampaign = number;
        tasks.add(walk.task("disnaker", number, "outreach.planCampaign"));
        var sessions = List.of(
                Map.of("village", OWN, "date", today, "target", 2),
                Map.of("village", VILLAGE, "date", today, "target", 2));
        walk.done(
                "disnaker",
                number,
                "outreach.planCampaign",
                Map.of("name", "Kampanye bersama", "goal", 3, "budget", 1_000_000, "sessions", sessions));
        tasks.add(walk.task("disnaker-kepala", number, "outreach.approvePlan"));
        walk.done("disnaker-kepala", number, "outreach.approvePlan", Map.of("plan", "approved"));
        for (var village : List.of(OWN, VILLAGE)) {
            var name = village.equals(OWN) ? "Balai" : SECRET;
            walk.done(
                    "dpmd",
                    walk.task("dpmd", number, "outreach.preparePlace", village),
                    Map.of("place", name, "invited", 40, "time", "10:00"));
            scan = walk.posted("dpmd-kepala", "dpmd", number, village, LocalDate.parse(today));
            walk.done(
                    "bpjs",
                    walk.task("bpjs", number, "outreach.prepareSpeaker", village),
                    Map.of("speaker", name, "material", "bpu_basic"));
        }
        attach(number);
        var invitations =
                api.as("desa-morosi").get("/cases/" + number + "/letters").ok().get("items");
        assertThat(invitations)
                .as("the other village's invitation is not for Morosi")
                .hasSize(1);
        invitation = invitations.get(0).get("id").asString();
        photo = api.as("bpjs")
                .upload("/cases/" + number + "/documents", "foto.pdf", PDF)
                .ok()
                .get("id")
                .asString();
        var session = walk.task("desa-morosi", number, "outreach.holdSession", VILLAGE);
        tasks.add(session);
        walk.done(
                "desa-morosi",
                session,
                Map.of(
                        "session",
                        "held",
                        "date",
                        today,
                        "place",
                        SECRET,
                        "photo",
                        photo,
                        "attendance",
                        List.of(Map.of("name", SECRET, "nik", "7402390103900077", "wants", "yes", "consent", true))));
        tasks.add(walk.task("bpjs", number, "outreach.processRegistrations", VILLAGE));
        ownSession = walk.task("desa-waworaha", number, "outreach.holdSession", OWN);
    }

    /** What must not stand in any answer to somebody who does not work for Morosi. */
    public List<String> marks() {
        var marks = new ArrayList<>(cases);
        marks.addAll(villages);
        marks.addAll(documents);
        marks.addAll(List.of(SECRET, "Morosi", importId, draft, letter, invitation, "7402390103900077"));
        return marks;
    }
}

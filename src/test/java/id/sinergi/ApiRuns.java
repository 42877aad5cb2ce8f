package id.sinergi;

import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Runs in the background over HTTP, from what they need to their end. */
public final class ApiRuns {

    private static final ZoneId ZONE = ZoneId.of("Asia/Makassar");

    private final Api api;
    private final ApiCases walk;

    public ApiRuns(Api api) {
        this.api = api;
        this.walk = new ApiCases(api);
    }

    /** Brings an employer who owes {@code owed} and has its case opened; gives the sweep. */
    public String sweep(String npp, long owed) {
        walk.imported("bpjs", "employers", "npp,nama,kode_desa\n%s,PT %s,74.02.01.2012\n".formatted(npp, npp));
        var month = YearMonth.now(ZONE).minusMonths(3);
        walk.imported(
                "bpjs",
                "arrears",
                "npp,bulan,iuran,dibayar,jatuh_tempo,jumlah_pekerja\n%s,%s,%d,0,%s,7\n"
                        .formatted(npp, month, owed, month.plusMonths(1).atDay(15)));
        return done("bpjs", "/arrears/sweeps", Map.of("owed", owed - 1));
    }

    /** Takes a case to its guidance, drafted as a mass letter; gives the batch. */
    public String batch(String number) {
        walk.done("disnaker", number, "compliance.verifyFindings", Map.of("verification", "confirmed"));
        walk.done("bpjs", number, "compliance.confirmFindings", Map.of("confirmation", "confirmed"));
        var task = walk.task("disnaker", number, "compliance.sendGuidance");
        var today = LocalDate.now(ZONE).toString();
        return done(
                "disnaker",
                "/mass-letters",
                Map.of(
                        "step", "compliance.sendGuidance",
                        "tasks", List.of(task),
                        "values", Map.of("letterDate", today)));
    }

    private String done(String username, String path, Map<String, ?> body) {
        var caller = api.as(username);
        var id = caller.post(path, body).ok().get("id").asString();
        await().until(() ->
                caller.get(path + "/" + id).ok().get("state").asString().equals("done"));
        return id;
    }
}

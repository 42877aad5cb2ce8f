package id.sinergi.journey;

import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every route with somebody who may open it, which of its things, and the words by which a part of it is known. */
final class Pages {

    /**
     * @param route a star stands for what is shown
     * @param person whose window; nobody's where it is empty
     * @param ids what is shown, as SQL; with its query, where that is needed
     * @param parts keys of texts that stand in one part and nowhere else
     */
    record Page(String route, String person, String ids, List<String> parts) {}

    private static final String LIST = "SELECT ''";
    /** How many texts of a row bear a mark. */
    private static final String MARKS = "length(t::text) - length(replace(t::text, '¶', ''))";
    /** One of each kind, and one for each table of which a case shows texts; what stands in the trail alone is not among them. */
    private static final String CASES = String.join(
            " UNION ",
            "SELECT min(number) FROM casefile.case_file GROUP BY kind",
            marked("number", "casefile.comment t"),
            marked("case_number", "compliance.denial t"),
            marked("case_number", "compliance.prosecution t"),
            marked("case_number", "compliance.clock_entry t JOIN compliance.notice n ON n.id = t.notice_id"),
            marked("case_number", "letters.delivery t JOIN letters.letter l ON l.id = t.letter_id"),
            marked("case_number", "visits.visit t"),
            marked("case_number", "(SELECT * FROM visits.visit WHERE account LIKE '%¶%') t"),
            marked("case_number", "visits.moved t JOIN visits.visit v ON v.id = t.visit_id"),
            marked("case_number", "visits.participant t JOIN visits.visit v ON v.id = t.visit_id"),
            marked("case_number", "village.finding t"),
            marked("case_number", "replies.reply t"),
            marked("number", "outreach.session_move t JOIN outreach.session s ON s.id = t.session_id"),
            marked("number", "(SELECT * FROM protection.list WHERE reason LIKE '%¶%') t"),
            marked(
                    "case_number",
                    "(SELECT f.case_number, l.basis FROM claims.line l JOIN compliance.finding f ON f.id = l.finding_id) t"));

    private static final String REQUESTS = String.join(
            " UNION ", marked("case_number", "privacy.request t"), marked("case_number", "privacy.correction t"));
    private static final String ANSWERED = """
            SELECT l.code FROM replies.link l
              JOIN casefile.case_file c ON c.number = l.case_number
              JOIN letters.letter p ON p.id = l.letter_id
             WHERE c.status = 'OPEN' AND p.status = 'SENT'
             ORDER BY l.answered_at NULLS FIRST, l.expires_on DESC LIMIT 3
            """;
    /** One that was withdrawn has no page. */
    private static final String SEEN = "SELECT * FROM worklist.work_item WHERE state <> 'WITHDRAWN'";

    private static final String DUE = "SELECT e.* FROM worklist.due_entry e JOIN (" + SEEN + ") w USING (task_id)";
    private static final String TASKS = String.join(
            " UNION ",
            marked("task_id", "(" + DUE + ") t"),
            marked("task_id", "(" + DUE + " WHERE e.reference LIKE '%¶%') t"),
            marked("task_id", "(" + SEEN + " AND subject LIKE '%¶%') t"),
            marked("task_id", "(" + SEEN + " AND place LIKE '%¶%') t"),
            marked("task_id", "(" + SEEN + " AND paused_on IS NOT NULL) t"),
            "(SELECT task_id FROM worklist.work_item WHERE state = 'OPEN' ORDER BY created_at, case_number LIMIT 2)",
            "(SELECT task_id FROM worklist.work_item WHERE state = 'DONE' ORDER BY created_at, case_number LIMIT 2)");
    /** Of each form a task that somebody holds, by whom its page shows the form itself. */
    private static final String FORMS = """
            SELECT task_id FROM (SELECT DISTINCT ON (form_key) task_id, holder FROM worklist.work_item t
                                  WHERE state = 'OPEN' AND holder IN (:holders)
                                  ORDER BY form_key, %s DESC, task_id) one
             WHERE holder = ':holder'
            """.formatted(MARKS);

    private static final String TEMPLATES = "(SELECT code FROM letters.kind LIMIT 3) UNION "
            + marked("kind", "templates.template t WHERE addressee LIKE '%¶%'");
    private static final String EMPLOYERS =
            String.join(" UNION ", marked("id", "employers.employer t"), marked("employer_id", "employers.branch t"));
    private static final String WORKERS = Stream.concat(
                    Stream.of("birth_place", "address", "route_reason", "employer_name")
                            .map(column -> "(SELECT * FROM registry.worker WHERE " + column + " LIKE '%¶%') t")
                            .map(rows -> marked("id", rows)),
                    Stream.of(
                            marked("id", "registry.worker t"),
                            marked("worker_id", "registry.worker_change t"),
                            marked("worker_id", "registry.worker_look t")))
            .collect(Collectors.joining(" UNION "));

    static final List<Page> ALL = List.of(
            page("", "dpmd", "SELECT '?antrian=all'", "task.column.holder"),
            page("login", "", LIST),
            page("perangkat", "bpjs", LIST, "devices.since"),
            page("jawaban/*", "", ANSWERED, "reply.from"),
            page("surat/*", "", "SELECT code FROM letters.letter WHERE code IS NOT NULL LIMIT 3", "verify.agency"),
            page("penegakan", "sekda", LIST, "enforcement.steps", "enforcement.visits"),
            page("kasus", "sekda", LIST, "case.opened"),
            page("kasus/*", "sekda", CASES, "case.facts"),
            page("kasus/*", "disnaker", REQUESTS),
            page("surat", "disnaker", LIST, "letters.column.addressee"),
            page("perusahaan", "bpjs", LIST, "employers.npp"),
            page("perusahaan/*", "bpjs", EMPLOYERS, "employers.facts"),
            page("aturan-kepatuhan", "bpjs", LIST, "rules.settings"),
            page("riwayat", "inspektorat", LIST, "history.caseColumn"),
            page("langkah-gagal", "admin", LIST),
            page("tugas/*", "sekda", TASKS, "task.about", "ledger.title"),
            page("surat-massal", "disnaker", LIST, "massletters.recent"),
            page("surat-massal/hasil/*", "sekda", "SELECT id FROM massletters.batch", "massletters.case"),
            page("sosialisasi", "sekda", LIST, "outreach.ui.held"),
            page("sosialisasi/*", "sekda", "SELECT number FROM outreach.campaign LIMIT 3", "outreach.ui.facts"),
            page("naskah-surat", "sekda", LIST, "templates.kind"),
            page("naskah-surat/*", "sekda", TEMPLATES, "templates.places"),
            page("piutang", "bpjs", LIST, "arrears.latest"),
            page("piutang/tindak-lanjut/*", "bpjs", "SELECT id FROM arrears.sweep", "arrears.column.village"),
            page("batas-wilayah", "admin", LIST),
            page("cakupan", "sekda", LIST, "coverage.trend"),
            page("impor/periksa/*", "desa-morosi", "SELECT :draft", "import.firstRows"),
            page("impor/*", "sekda", "SELECT id FROM imports.import_job", "import.about"),
            page("impor", "bpjs", LIST, "import.by"),
            page("pekerja", "disnaker", "SELECT '' UNION SELECT '?q=Uji'", "workers.found"),
            page("pekerja/*", "disnaker", WORKERS, "worker.work"),
            page("pekerja/ganda", "disnaker", "SELECT '' UNION SELECT '?diputuskan=ya'"),
            page("pekerja/padanan", "bpjs", "SELECT '' UNION SELECT '?diputuskan=ya'"),
            page("pekerja/peserta-lain", "bpjs", LIST, "strangers.found"),
            page("pendataan", "dpmd", LIST, "village.round"),
            page("pendataan/pembukaan/*", "dpmd-kepala", "SELECT id FROM village.opening", "village.opened"),
            page(
                    "pendataan/laporan/*",
                    "dpmd",
                    "SELECT round_id FROM village.report_row LIMIT 1",
                    "village.report.sum"),
            page("pendataan/putaran/*", "dpmd", "SELECT id FROM village.round", "village.show.LATE"),
            page("isian/*", "desa-waworaha", "SELECT case_number FROM entry.person LIMIT 1"),
            page("perlindungan", "sekda", LIST, "protection.ui.sources"),
            page("perlindungan/baru", "disnaker", LIST),
            page("terlambat", "sekda", LIST, "overdue.longest"),
            page("privasi", "sekda", LIST, "privacy.controller"),
            page("privasi/pembacaan", "sekda", LIST, "readings.records"),
            page("privasi/insiden", "sekda", LIST, "breach.what"),
            page("privasi/insiden/*", "sekda", "SELECT id FROM privacy.breach", "breach.facts", "breach.notices"),
            page("privasi/retensi", "sekda", LIST, "retention.runs"),
            page("privasi/permohonan", "sekda", LIST, "privacy.request.stage"),
            page("sampel", "inspektorat", LIST, "sampling.draws"),
            page("temuan", "inspektorat", LIST, "finding.text"));

    private Pages() {}

    /** The key of the row with the most texts that bear a mark. */
    private static String marked(String key, String table) {
        return "(SELECT " + key + "::text FROM " + table + " ORDER BY " + MARKS + " DESC, 1 LIMIT 1)";
    }

    /** The forms of tasks, each in the window of a person who holds one. */
    static List<Page> forms(Collection<String> holders) {
        var all = holders.stream().map("'%s'"::formatted).collect(Collectors.joining(", "));
        return holders.stream()
                .map(holder ->
                        page("tugas/*", holder, FORMS.replace(":holders", all).replace(":holder", holder)))
                .toList();
    }

    private static Page page(String route, String person, String ids, String... parts) {
        return new Page(route, person, ids, List.of(parts));
    }

    /** The routes of the application as they are registered, in the same words. */
    static Set<String> registered(ServletContext context) {
        var routes = new TreeSet<String>();
        ApplicationRouteRegistry.getInstance(new VaadinServletContext(context))
                .getRegisteredRoutes()
                .forEach(route -> routes.add(route.getTemplate().replaceAll(":[^/]+", "*")));
        return routes;
    }

    static String address(Page page, String id) {
        var place = page.route().isEmpty() ? "tugas" : page.route();
        return place.endsWith("*") ? place.substring(0, place.length() - 1) + id : place + id;
    }
}

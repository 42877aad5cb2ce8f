package id.sinergi.imports.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import id.sinergi.imports.ImportIssue;
import id.sinergi.imports.ImportJob;
import id.sinergi.imports.Imports;
import id.sinergi.imports.IssueFile;
import id.sinergi.imports.Place;
import id.sinergi.imports.RejectedFile;
import id.sinergi.imports.Retries;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Card;
import id.sinergi.shared.ui.Confirm;
import id.sinergi.shared.ui.CsvText;
import id.sinergi.shared.ui.DefinitionList;
import id.sinergi.shared.ui.EmptyState;
import id.sinergi.shared.ui.Notices;
import id.sinergi.shared.ui.Numbers;
import id.sinergi.shared.ui.PageHeader;
import id.sinergi.shared.ui.Part;
import id.sinergi.shared.ui.RowList;
import id.sinergi.shared.ui.RunPage;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One import: how far it is, and afterwards its receipt. It can be left and found again. */
@Route("impor")
@PageTitle("import.receipt")
@StyleSheet("context://frontend/styles/imports.css")
@RolesAllowed({"OFFICER", "SUPERVISOR", "INSPECTOR", "COORDINATOR"})
class ImportView extends Div implements HasUrlParameter<String> {

    private static final int FIRST_ISSUES = 20;

    private final transient Texts texts;
    private final transient ImportWords words;
    private final transient Imports imports;
    private final transient IssueFile issueFile;
    private final transient RejectedFile rejectedFile;
    private final transient Retries retries;
    private final transient List<AfterImport> followUps;
    private final transient RunPage<ImportJob> run;
    private @Nullable UUID id;

    ImportView(
            Texts texts,
            ImportWords words,
            Imports imports,
            IssueFile issueFile,
            RejectedFile rejectedFile,
            Retries retries,
            List<AfterImport> followUps) {
        this.texts = texts;
        this.words = words;
        this.imports = imports;
        this.issueFile = issueFile;
        this.rejectedFile = rejectedFile;
        this.retries = retries;
        this.followUps = followUps;
        addClassName("import");
        run = new RunPage<>(this, this::find, job -> job.state().isFinal(), this::show, this::unknown);
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        try {
            id = UUID.fromString(parameter);
        } catch (IllegalArgumentException e) {
            id = null;
        }
        run.look();
    }

    private Result<ImportJob> find() {
        return id == null ? Result.refused(Refusal.notFound("import.unknown")) : imports.find(id);
    }

    private Component unknown(Refusal refusal) {
        return new Div(
                new PageHeader(texts.get("import.receipt"), null).over(up()),
                new EmptyState(VaadinIcon.ARCHIVE, texts.get("import.unknown"), refusal.say(texts)));
    }

    private List<Component> show(ImportJob job) {
        var parts = new ArrayList<Component>();
        parts.add(new PageHeader(job.fileName(), words.kind(job.kind())).over(up()));
        switch (job.state()) {
            case QUEUED, RUNNING -> parts.add(Part.of(() -> progress(job)));
            case FAILED -> parts.addAll(List.of(Part.each(() -> failure(job), () -> about(job))));
            case DONE -> {
                parts.add(Part.of(() -> figures(job)));
                Part.perhaps(() -> issues(job, true)).ifPresent(parts::add);
                Part.perhaps(() -> issues(job, false)).ifPresent(parts::add);
                parts.add(Part.of(() -> about(job)));
                followUps.forEach(next -> Part.perhaps(() -> next.create(job)).ifPresent(parts::add));
            }
        }
        return parts;
    }

    private Component progress(ImportJob job) {
        var bar = new ProgressBar(0, 100, job.progress());
        bar.setIndeterminate(job.state() == ImportJob.State.QUEUED || job.isStoring());
        bar.getElement().setAttribute("aria-label", texts.get("import.progress"));
        var read =
                new Paragraph(texts.get("import.read", Numbers.whole(job.read()), Numbers.whole(job.rowsExpected())));
        read.addClassName("strong");
        var waits = retries.hindrance(job);
        var card = new Card(
                null,
                words.state(job),
                bar,
                read,
                small(
                        waits.isPresent()
                                ? texts.get(
                                        "import.waits",
                                        waits.get().why(),
                                        words.moment(waits.get().next()))
                                : texts.get("import.leave")));
        if (imports.isOwn(job)) {
            waits.ifPresent(one -> card.add(retry(job, "run.again")));
            card.add(new Button(texts.get("import.cancel"), event -> askToCancel(job)));
        }
        card.addClassName("import-progress");
        return card;
    }

    private void askToCancel(ImportJob job) {
        Confirm.ask(
                texts.get("import.cancel"),
                texts.get("import.cancel.text", job.fileName()),
                texts.get("import.cancel"),
                () -> {
                    if (imports.cancel(job.id()) instanceof Result.Refused<ImportJob>(var refusal)) {
                        Notices.refused(refusal);
                    }
                    run.refresh();
                });
    }

    private Component failure(ImportJob job) {
        var kept = retries.isKept(job) && imports.isOwn(job);
        return new EmptyState(
                VaadinIcon.WARNING,
                texts.get(ImportWords.isCancelled(job) ? "import.state.CANCELLED" : "import.state.FAILED"),
                words.failure(job),
                kept ? retry(job, "import.retry") : new RouterLink(texts.get("import.again"), ImportsView.class));
    }

    private Button retry(ImportJob job, String label) {
        return new Button(texts.get(label), event -> {
            if (retries.retry(job.id()) instanceof Result.Refused<ImportJob>(var refusal)) {
                Notices.refused(refusal);
            }
            run.look();
        });
    }

    private Component figures(ImportJob job) {
        var figures = new Div(
                figure(
                        "import.accepted",
                        job.accepted(),
                        texts.get(
                                "import.accepted.of",
                                Numbers.whole(job.created()),
                                Numbers.whole(job.updated()),
                                Numbers.whole(job.unchanged()))),
                figure("import.rejected", job.rejected(), texts.get("import.rejected.of")),
                figure("import.warnings", job.warnings(), texts.get("import.warnings.of")),
                figure("import.duplicates", job.duplicates(), texts.get("import.duplicates.of")));
        figures.addClassName("import-figures");
        return figures;
    }

    private Component figure(String key, long number, String remark) {
        var value = new Span(Numbers.whole(number));
        value.addClassName("import-figure");
        value.setClassName("quiet", number == 0);
        return new Card(null, new Span(texts.get(key)), value, small(remark));
    }

    private Optional<Component> issues(ImportJob job, boolean rejected) {
        var first = imports.issues(job.id(), rejected, null, FIRST_ISSUES).orThrow();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        var card = new Card(texts.get(rejected ? "import.errors" : "import.warnings"));
        card.action(download(job, rejected));
        if (rejected && rejectedFile.isThere(job)) {
            card.add(mend(job));
        }
        card.add(small(texts.get(rejected ? "import.errors.text" : "import.warnings.text")), list(job, first));
        if (first.size() == FIRST_ISSUES) {
            card.add(small(texts.get("import.issues.first", Numbers.whole(FIRST_ISSUES))));
        }
        return Optional.of(card);
    }

    private Anchor download(ImportJob job, boolean rejected) {
        var locale = Texts.locale();
        return CsvText.link(texts.get(rejected ? "import.errors.csv" : "import.warnings.csv"), event -> {
            event.setFileName(IssueFile.name(job.id(), rejected));
            event.setContentType("text/csv;charset=UTF-8");
            issueFile.write(job.id(), rejected, locale, event.getOutputStream());
        });
    }

    /** The rows themselves, to be mended and brought again. */
    private Component mend(ImportJob job) {
        var locale = Texts.locale();
        var link = CsvText.link(texts.get("import.mend"), event -> {
            var opened = rejectedFile.open(job.id()).orThrow();
            event.setFileName(opened.name());
            event.setContentType(opened.type());
            rejectedFile.write(opened, locale, event.getOutputStream());
        });
        var line = new Div(link, small(texts.get("import.mend.text", Integer.toString(rejectedFile.keptDays()))));
        line.addClassName("import-mend");
        return line;
    }

    private Component list(ImportJob job, List<ImportIssue> issues) {
        var rows = new RowList<ImportIssue>(texts.get("import.issues"), issue -> issue.line() + "." + issue.position())
                .main(texts.get("import.line"), issue -> new Span(words.line(job.place(issue.line()))))
                .text(texts.get("import.column"), ImportIssue::column)
                .column(
                        texts.get("import.reason"),
                        issue -> new Span(texts.get(
                                "row." + issue.code(), Place.args(job.sheets(), issue.code(), issue.args()))));
        rows.addClassName("import-issues");
        rows.setRows(issues);
        return rows;
    }

    private Component about(ImportJob job) {
        var facts = new DefinitionList()
                .fact(texts.get("import.state"), words.state(job))
                .fact(texts.get("import.village"), words.place(job))
                .fact(texts.get("import.rows"), Numbers.whole(job.read()))
                .fact(texts.get("import.by"), words.by(job))
                .fact(texts.get("import.at"), words.queued(job))
                .fact(texts.get("import.finished"), words.finished(job))
                .fact(texts.get("import.sha"), job.sha256());
        if (!job.sheetsLeft().isEmpty()) {
            facts.fact(texts.get("import.sheets.taken"), String.join(", ", job.sheets()))
                    .fact(texts.get("import.sheets.left"), String.join(", ", job.sheetsLeft()));
        }
        if (!job.droppedColumns().isEmpty()) {
            facts.fact(texts.get("import.dropped"), String.join(", ", job.droppedColumns()));
        }
        if (!job.ignoredColumns().isEmpty()) {
            facts.fact(texts.get("import.ignored"), String.join(", ", job.ignoredColumns()));
        }
        return new Card(texts.get("import.about"), facts);
    }

    private Component up() {
        return new RouterLink(texts.get("menu.imports"), ImportsView.class);
    }

    private static Component small(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName("import-small");
        return paragraph;
    }
}

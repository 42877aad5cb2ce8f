package id.sinergi.massletters.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.DownloadEvent;
import id.sinergi.casefile.ui.CaseLinks;
import id.sinergi.identity.Accounts;
import id.sinergi.massletters.Batch;
import id.sinergi.massletters.Batch.Line;
import id.sinergi.massletters.BatchFiles;
import id.sinergi.massletters.Batches;
import id.sinergi.runs.Standing;
import id.sinergi.runs.ui.RunStanding;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Card;
import id.sinergi.shared.ui.CounterStrip;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.EmptyState;
import id.sinergi.shared.ui.Numbers;
import id.sinergi.shared.ui.PageHeader;
import id.sinergi.shared.ui.Part;
import id.sinergi.shared.ui.RowList;
import id.sinergi.shared.ui.RunPage;
import id.sinergi.shared.ui.Slices;
import id.sinergi.shared.ui.State;
import id.sinergi.shared.ui.StateBadge;
import id.sinergi.shared.ui.StateTiles;
import id.sinergi.shared.ui.TableFile;
import id.sinergi.shared.ui.Tone;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How far a batch is, and afterwards its receipt. It can be left and found again. */
@Route("surat-massal/hasil")
@PageTitle("massletters.batch")
@StyleSheet("context://frontend/styles/massletters.css")
@RolesAllowed({"DISNAKER", "BPJS", "DPMD", "KECAMATAN", "SETDA", "INSPEKTORAT"})
class BatchView extends Div implements HasUrlParameter<Long> {

    private static final int AT_ONCE = 60;

    private final transient Texts texts;
    private final transient Dates dates;
    private final transient Batches batches;
    private final transient BatchFiles files;
    private final transient Accounts accounts;
    private final transient RunStanding standing;
    private final transient StateTiles<Batch.State> tiles;
    private final transient RunPage<Batch> run;
    private long id;

    BatchView(Texts texts, Dates dates, Batches batches, BatchFiles files, Accounts accounts, RunStanding standing) {
        this.texts = texts;
        this.dates = dates;
        this.batches = batches;
        this.files = files;
        this.accounts = accounts;
        this.standing = standing;
        addClassNames("page", "massletters-page");
        run = new RunPage<>(
                this,
                () -> batches.find(id),
                batch -> batch.finishedAt() != null
                        || batches.standing(batch.id()).state() == Standing.State.ASKS,
                this::show,
                refusal -> new EmptyState(
                        VaadinIcon.ENVELOPES_O, texts.get("massletters.batch"), refusal.say(texts), up()));
        tiles = new StateTiles<>(run::refresh);
    }

    @Override
    public void setParameter(BeforeEvent event, Long parameter) {
        id = parameter;
        run.look();
    }

    private RouterLink up() {
        return new RouterLink(texts.get("massletters.title"), MassView.class);
    }

    private List<Component> show(Batch batch) {
        var header = new PageHeader(
                        texts.get("task." + batch.formKey()),
                        texts.get("massletters.by", accounts.nameOf(batch.by()), dates.dayAndTime(batch.at())),
                        downloads(batch))
                .over(up());
        if (batch.finishedAt() == null) {
            return List.of(header, Part.of(() -> progress(batch)));
        }
        var words = new Paragraph(
                texts.get("massletters.receipt", Numbers.whole(batch.done()), Numbers.whole(batch.refused())));
        words.getElement().setAttribute("role", "status");
        return List.of(
                header,
                words,
                Part.of(() -> counters(batch)),
                Part.of(() -> list(batches.lines(batch.id()).orThrow())));
    }

    private Component[] downloads(Batch batch) {
        if (batch.finishedAt() == null) {
            return new Component[0];
        }
        var receipt = new TableFile(
                "surat-massal-" + batch.id(),
                format -> files.receipt(batch.id()).orThrow().bytes(format));
        if (batch.done() == 0) {
            return new Component[] {receipt.links()};
        }
        var zip = new Anchor(
                (DownloadEvent event) -> {
                    event.setFileName("surat-massal-" + batch.id() + ".zip");
                    event.setContentType("application/zip");
                    files.open(batch.id()).orThrow().write(event.getOutputStream());
                },
                texts.get("massletters.zip"));
        zip.addClassName("button");
        zip.setRouterIgnore(true);
        return new Component[] {zip, receipt.links()};
    }

    private Component progress(Batch batch) {
        var now = batches.standing(batch.id());
        var own = batches.isOwn(batch);
        var progress = standing.<Batch>show(
                texts.get("massletters.running"),
                batch.handled(),
                batch.total(),
                texts.get("massletters.progress", Numbers.whole(batch.handled()), Numbers.whole(batch.total())),
                now,
                own ? () -> batches.resume(batch.id(), Map.of()) : null);
        if (own && now.state() == Standing.State.ASKS) {
            var entered = new CommonAnswers(batch.formKey(), batches.asked(batch), texts);
            progress.add(new Card(texts.get("massletters.signatory"), entered));
            progress.act(texts.get("massletters.goOn"), () -> {
                var result = batches.resume(batch.id(), entered.values());
                if (result instanceof Result.Done<Batch>) {
                    run.look();
                }
                return result;
            });
        }
        return progress;
    }

    private Component counters(Batch batch) {
        return new CounterStrip(
                texts.get("massletters.batch"),
                tiles.tile(texts.get("massletters.all"), batch.total(), Tone.PLAIN, null),
                tiles.tile(texts.get("massletters.state.DONE"), batch.done(), Tone.OK, Batch.State.DONE),
                tiles.tile(texts.get("massletters.state.REFUSED"), batch.refused(), Tone.SOON, Batch.State.REFUSED));
    }

    private Component list(List<Line> all) {
        var english = Texts.locale().getLanguage().equals("en");
        var list = new RowList<Line>(texts.get("massletters.batch"), Line::taskId)
                .main(texts.get("massletters.subject"), line -> new Span(line.subject()))
                .column(texts.get("massletters.case"), line -> CaseLinks.to(line.caseNumber()))
                .column(texts.get("massletters.state"), this::state)
                .text(texts.get("massletters.number"), line -> Objects.requireNonNullElse(line.number(), "–"))
                .column(
                        texts.get("massletters.why"),
                        line -> new Span(Objects.requireNonNullElse(english ? line.whyEnglish() : line.why(), "")));
        Slices.show(list, tiles.of(all, Line::state), AT_ONCE);
        return list;
    }

    private StateBadge state(Line line) {
        return new StateBadge(
                switch (line.state()) {
                    case WAITING -> State.OPEN;
                    case DONE -> State.DONE;
                    case REFUSED -> State.CANCELLED;
                },
                texts.get("massletters.state." + line.state()));
    }
}

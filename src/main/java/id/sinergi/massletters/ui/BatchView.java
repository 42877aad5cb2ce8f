package id.sinergi.massletters.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import com.vaadin.flow.server.streams.DownloadEvent;
import id.sinergi.casefile.ui.CaseLinks;
import id.sinergi.identity.Accounts;
import id.sinergi.massletters.Batch;
import id.sinergi.massletters.Batch.Line;
import id.sinergi.massletters.BatchFiles;
import id.sinergi.massletters.Batches;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Card;
import id.sinergi.shared.ui.CounterStrip;
import id.sinergi.shared.ui.CounterTile;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.EmptyState;
import id.sinergi.shared.ui.Notices;
import id.sinergi.shared.ui.Numbers;
import id.sinergi.shared.ui.PageHeader;
import id.sinergi.shared.ui.Polling;
import id.sinergi.shared.ui.RowList;
import id.sinergi.shared.ui.State;
import id.sinergi.shared.ui.StateBadge;
import id.sinergi.shared.ui.TableFile;
import id.sinergi.shared.ui.Tone;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How far a batch is, and afterwards its receipt. It can be left and found again. */
@Route("surat-massal/hasil")
@PageTitle("massletters.batch")
@StyleSheet("context://frontend/styles/massletters.css")
@RolesAllowed({"DISNAKER", "BPJS", "SETDA", "INSPEKTORAT"})
class BatchView extends Div implements HasUrlParameter<Long> {

    private static final int AT_ONCE = 60;

    private final transient Texts texts;
    private final transient Dates dates;
    private final transient Batches batches;
    private final transient BatchFiles files;
    private final transient Accounts accounts;
    private final transient Polling polling = new Polling(this, this::refresh);
    private Batch.@Nullable State shown;
    private long id;

    BatchView(Texts texts, Dates dates, Batches batches, BatchFiles files, Accounts accounts) {
        this.texts = texts;
        this.dates = dates;
        this.batches = batches;
        this.files = files;
        this.accounts = accounts;
        addClassNames("page", "massletters-page");
    }

    @Override
    public void setParameter(BeforeEvent event, Long parameter) {
        id = parameter;
        var goesOn = refresh();
        getUI().filter(ui -> goesOn).ifPresent(polling::start);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        if (refresh()) {
            polling.start(event.getUI());
        }
    }

    /** Draws the batch as it is now; whether it goes on. */
    private boolean refresh() {
        removeAll();
        switch (batches.find(id)) {
            case Result.Refused<Batch>(var refusal) -> {
                add(new EmptyState(
                        VaadinIcon.ENVELOPES_O,
                        texts.get("massletters.batch"),
                        refusal.say(texts),
                        new RouterLink(texts.get("massletters.title"), MassView.class)));
                return false;
            }
            case Result.Done<Batch>(var batch) -> {
                show(batch);
                return batch.finishedAt() == null;
            }
        }
    }

    private void show(Batch batch) {
        add(new PageHeader(
                        texts.get("task." + batch.formKey()),
                        texts.get("massletters.by", accounts.nameOf(batch.by()), dates.dayAndTime(batch.at())),
                        downloads(batch))
                .over(new RouterLink(texts.get("massletters.title"), MassView.class)));
        if (batch.finishedAt() == null) {
            add(progress(batch));
        } else {
            var words = new Paragraph(
                    texts.get("massletters.receipt", Numbers.whole(batch.done()), Numbers.whole(batch.refused())));
            words.getElement().setAttribute("role", "status");
            add(words, counters(batch), list(batches.lines(id).orThrow()));
        }
    }

    private Component[] downloads(Batch batch) {
        if (batch.finishedAt() == null) {
            return new Component[0];
        }
        var receipt = new TableFile(
                "surat-massal-" + id, format -> files.receipt(id).orThrow().bytes(format));
        if (batch.done() == 0) {
            return new Component[] {receipt.links()};
        }
        var zip = new Anchor(
                (DownloadEvent event) -> {
                    event.setFileName("surat-massal-" + id + ".zip");
                    event.setContentType("application/zip");
                    files.open(id).orThrow().write(event.getOutputStream());
                },
                texts.get("massletters.zip"));
        zip.addClassName("button");
        zip.setRouterIgnore(true);
        return new Component[] {zip, receipt.links()};
    }

    private Component progress(Batch batch) {
        var bar = new ProgressBar(0, Math.max(1, batch.total()), batch.handled());
        bar.getElement().setAttribute("aria-label", texts.get("massletters.running"));
        var card = new Card(
                texts.get("massletters.running"),
                bar,
                new Paragraph(texts.get(
                        "massletters.progress", Numbers.whole(batch.handled()), Numbers.whole(batch.total()))));
        if (batches.isRunning(id)) {
            card.add(new Paragraph(texts.get("massletters.leave")));
        } else {
            var resume = new Button(texts.get("massletters.resume"), event -> resume());
            resume.addThemeVariants(ButtonVariant.PRIMARY);
            card.add(new Paragraph(texts.get("massletters.stopped")), resume);
        }
        return card;
    }

    private void resume() {
        if (batches.resume(id) instanceof Result.Refused<Batch>(var refusal)) {
            Notices.refused(refusal);
        }
    }

    private Component counters(Batch batch) {
        return new CounterStrip(
                texts.get("massletters.batch"),
                tile("massletters.all", batch.total(), Tone.PLAIN, null),
                tile("massletters.state.DONE", batch.done(), Tone.OK, Batch.State.DONE),
                tile("massletters.state.REFUSED", batch.refused(), Tone.SOON, Batch.State.REFUSED));
    }

    private CounterTile tile(String key, long count, Tone tone, Batch.@Nullable State state) {
        return new CounterTile(texts.get(key), count, tone, state == shown, () -> {
            shown = state;
            refresh();
        });
    }

    private Component list(List<Line> all) {
        var english = Texts.locale().getLanguage().equals("en");
        var lines = all.stream()
                .filter(line -> shown == null || line.state() == shown)
                .toList();
        var list = new RowList<Line>(texts.get("massletters.batch"), Line::taskId)
                .main(texts.get("massletters.subject"), line -> new Span(line.subject()))
                .column(texts.get("massletters.case"), line -> CaseLinks.to(line.caseNumber()))
                .column(texts.get("massletters.state"), this::state)
                .text(texts.get("massletters.number"), line -> Objects.requireNonNullElse(line.number(), "–"))
                .column(
                        texts.get("massletters.why"),
                        line -> new Span(Objects.requireNonNullElse(english ? line.whyEnglish() : line.why(), "")));
        page(list, lines, AT_ONCE);
        return list;
    }

    private void page(RowList<Line> list, List<Line> lines, int until) {
        var end = Math.min(until, lines.size());
        list.setRows(lines.subList(0, end));
        list.setMore(
                texts.get("massletters.more", end, lines.size()),
                end == lines.size() ? null : () -> page(list, lines, lines.size()));
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

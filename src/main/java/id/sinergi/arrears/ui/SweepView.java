package id.sinergi.arrears.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import id.sinergi.arrears.Sweep;
import id.sinergi.arrears.Sweep.Line;
import id.sinergi.arrears.SweepReceipt;
import id.sinergi.arrears.Sweeps;
import id.sinergi.casefile.ui.CaseLinks;
import id.sinergi.identity.Accounts;
import id.sinergi.runs.ui.RunStanding;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.CounterStrip;
import id.sinergi.shared.ui.CounterTile;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.EmptyState;
import id.sinergi.shared.ui.Numbers;
import id.sinergi.shared.ui.PageHeader;
import id.sinergi.shared.ui.Part;
import id.sinergi.shared.ui.RowList;
import id.sinergi.shared.ui.RunPage;
import id.sinergi.shared.ui.Slices;
import id.sinergi.shared.ui.StateTiles;
import id.sinergi.shared.ui.TableFile;
import id.sinergi.shared.ui.Tone;
import id.sinergi.territory.Territory;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far a sweep is, and afterwards its receipt. It can be left and found again. */
@Route("piutang/tindak-lanjut")
@StyleSheet("context://frontend/styles/employers.css")
@RolesAllowed({"DISNAKER", "BPJS", "INSPEKTORAT", "SETDA"})
class SweepView extends Div implements HasUrlParameter<Long>, HasDynamicTitle {

    private static final int AT_ONCE = 50;

    private final transient Sweeps sweeps;
    private final transient SweepReceipt receipt;
    private final transient Territory territory;
    private final transient Accounts accounts;
    private final transient RunStanding standing;
    private final transient Dates dates;
    private final transient Texts texts;
    private final transient StateTiles<Sweep.State> tiles;
    private final transient RunPage<Sweep> run;
    private long id;

    SweepView(
            Sweeps sweeps,
            SweepReceipt receipt,
            Territory territory,
            Accounts accounts,
            RunStanding standing,
            Dates dates,
            Texts texts) {
        this.sweeps = sweeps;
        this.receipt = receipt;
        this.territory = territory;
        this.accounts = accounts;
        this.standing = standing;
        this.dates = dates;
        this.texts = texts;
        addClassNames("page", "sweep-page");
        run = new RunPage<>(
                this,
                () -> sweeps.find(id),
                sweep -> sweep.finishedAt() != null,
                this::show,
                refusal -> new EmptyState(
                        VaadinIcon.CLIPBOARD_CHECK,
                        texts.get("arrears.sweep"),
                        refusal.say(texts),
                        SweepLinks.up(texts)));
        tiles = new StateTiles<>(run::refresh);
    }

    @Override
    public String getPageTitle() {
        return texts.get("arrears.sweep");
    }

    @Override
    public void setParameter(BeforeEvent event, Long parameter) {
        id = parameter;
        run.look();
    }

    private List<Component> show(Sweep sweep) {
        var header = new PageHeader(
                        texts.get("arrears.sweep"),
                        SweepLinks.words(texts, dates, sweep.threshold()) + " · "
                                + texts.get(
                                        "arrears.sweep.by", accounts.nameOf(sweep.by()), dates.dayAndTime(sweep.at())))
                .over(new RouterLink(texts.get("arrears.title"), SweepsView.class));
        if (sweep.finishedAt() == null) {
            return List.of(header, Part.of(() -> progress(sweep)));
        }
        var words = new Paragraph(texts.get(
                "arrears.receipt",
                Numbers.whole(sweep.opened()),
                Numbers.whole(sweep.joined()),
                Numbers.whole(sweep.reported())));
        words.getElement().setAttribute("role", "status");
        return List.of(header, words, Part.of(() -> counters(sweep)), Part.of(() -> list(sweep.id())));
    }

    private Component progress(Sweep sweep) {
        return standing.<Sweep>show(
                texts.get("arrears.running"),
                sweep.done(),
                sweep.total(),
                texts.get("arrears.progress", Numbers.whole(sweep.done()), Numbers.whole(sweep.total())),
                sweeps.standing(sweep.id()),
                sweeps.maySweep() ? () -> sweeps.resume(sweep.id()) : null);
    }

    private Component counters(Sweep sweep) {
        return new CounterStrip(
                texts.get("arrears.sweep"),
                tile("arrears.all", sweep.total(), Tone.PLAIN, null),
                tile("arrears.opened", sweep.opened(), Tone.OK, Sweep.State.OPENED),
                tile("arrears.joined", sweep.joined(), Tone.OK, Sweep.State.JOINED),
                tile("arrears.reported", sweep.reported(), Tone.PLAIN, Sweep.State.REPORTED),
                tile("arrears.failed", sweep.failed(), Tone.LATE, Sweep.State.FAILED));
    }

    private CounterTile tile(String key, long count, Tone tone, Sweep.@Nullable State state) {
        return tiles.tile(texts.get(key), count, tone, state);
    }

    private Component list(long id) {
        var lines = sweeps.lines(id, tiles.shown()).orThrow();
        if (lines.isEmpty()) {
            return new EmptyState(
                    VaadinIcon.CLIPBOARD_CHECK, texts.get("arrears.none"), texts.get("arrears.none.text"));
        }
        var rows = new RowList<Line>(texts.get("arrears.sweep"), line -> Long.toString(line.employerId()))
                .main(texts.get("arrears.column.employer"), SweepLinks::employer)
                .text(
                        texts.get("arrears.column.village"),
                        line -> territory.name(line.villageCode()),
                        RowList.WIDE_ONLY)
                .column(texts.get("arrears.column.state"), line -> SweepLinks.state(texts, line.state()))
                .column(
                        texts.get("arrears.column.case"),
                        line -> line.caseNumber() == null ? new Span("–") : CaseLinks.to(line.caseNumber()))
                .text(texts.get("arrears.column.months"), line -> months(line), RowList.NUMBER)
                .text(
                        texts.get("arrears.column.amount"),
                        line -> line.amount() == 0 ? "–" : Numbers.rupiah(line.amount()),
                        RowList.NUMBER);
        Slices.show(rows, lines, AT_ONCE);
        var files = new TableFile(
                "tindak-lanjut-piutang-" + id,
                format -> receipt.file(id, format).orThrow());
        return new Div(files.links(), rows);
    }

    private static String months(Line line) {
        return line.open().isEmpty() ? "–" : Numbers.whole(line.open().size());
    }
}

package id.sinergi.outreach.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import id.sinergi.letters.ui.PdfLinks;
import id.sinergi.outreach.CampaignResult.Measure;
import id.sinergi.outreach.CampaignResult.OfVillage;
import id.sinergi.outreach.Campaigns.Overview;
import id.sinergi.outreach.Invitations;
import id.sinergi.outreach.Session;
import id.sinergi.registry.ui.WorkerLinks;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Card;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.DefinitionList;
import id.sinergi.shared.ui.Numbers;
import id.sinergi.shared.ui.Part;
import id.sinergi.shared.ui.RowList;
import id.sinergi.shared.ui.State;
import id.sinergi.shared.ui.StateBadge;
import id.sinergi.shared.ui.TableFile;
import id.sinergi.territory.Territory;
import java.util.Optional;

/** A campaign in figures: sessions, what came of them per village and channel, and what the registry says since. */
@StyleSheet("context://frontend/styles/outreach.css")
final class CampaignSheet extends Div {

    private final transient Overview seen;
    private final transient Invitations invitations;
    private final transient PdfLinks pdfs;
    private final transient Territory territory;
    private final transient Texts texts;
    private final transient Dates dates;

    CampaignSheet(
            Overview seen, Invitations invitations, PdfLinks pdfs, Territory territory, Texts texts, Dates dates) {
        this.seen = seen;
        this.invitations = invitations;
        this.pdfs = pdfs;
        this.territory = territory;
        this.texts = texts;
        this.dates = dates;
        addClassName("campaign-sheet");
        add(Part.of(() -> new Card(texts.get("outreach.ui.facts"), facts())));
        if (!seen.sessions().isEmpty()) {
            add(Part.of(this::sessionsCard));
        }
        if (seen.sessions().stream().anyMatch(Session::isHeld)) {
            add(Part.of(() -> new Card(texts.get("outreach.ui.villages"), villages())));
        }
        if (!seen.result().measures().isEmpty()) {
            add(Part.of(() -> new Card(texts.get("outreach.ui.measures"), measures())
                    .remark(texts.get("outreach.ui.measures.source"))));
        }
    }

    private Component facts() {
        var campaign = seen.campaign();
        var result = seen.result();
        var facts = new DefinitionList()
                .fact(
                        texts.get("outreach.ui.period"),
                        dates.day(campaign.starts()) + " – " + dates.day(campaign.ends()))
                .fact(
                        texts.get("outreach.ui.registrations"),
                        texts.get("outreach.ui.ofGoal", result.registrations(), campaign.goal()))
                .fact(texts.get("outreach.ui.attendance"), Numbers.whole(result.attendance()))
                .fact(texts.get("outreach.ui.budget"), Numbers.rupiah(campaign.budget()))
                .fact(
                        texts.get("outreach.ui.cost"),
                        Optional.ofNullable(campaign.cost())
                                .map(Numbers::rupiah)
                                .orElse(null))
                .fact(
                        texts.get("outreach.ui.costPerMember"),
                        result.costPerMember().map(Numbers::rupiah).orElse(null));
        if (campaign.evaluation() != null) {
            facts.fact(texts.get("outreach.ui.evaluation"), campaign.evaluation());
        }
        return facts;
    }

    private Card sessionsCard() {
        var card = new Card(texts.get("outreach.ui.sessions"), sessions());
        if (Invitations.count(seen).anyMatch(one -> one.people() > 0)) {
            card.action(files());
        }
        return card;
    }

    private Component files() {
        var number = seen.campaign().number();
        var files = new Div(
                new Span(texts.get("outreach.ui.invitations")),
                new TableFile(
                                "undangan-" + number,
                                format -> invitations.file(number, format).orThrow())
                        .links());
        files.addClassName("campaign-files");
        return files;
    }

    private Component toInvite(Session session) {
        var people = seen.toInvite(session.villageCode());
        return people == 0 || session.state() != Session.State.PLANNED
                ? new Span("–")
                : new WorkerLinks(session.villageCode(), null).toInvite(Numbers.whole(people));
    }

    private Component sessions() {
        var rows = new RowList<Session>(texts.get("outreach.ui.sessions"), Session::id)
                .column(texts.get("outreach.ui.state"), this::badge, "state-column")
                .main(texts.get("outreach.ui.village"), this::name)
                .column(texts.get("outreach.ui.date"), session -> new Span(dates.shortDay(day(session))))
                .text(
                        texts.get("outreach.ui.place"),
                        session -> Optional.ofNullable(session.place()).orElse("–"))
                .text(
                        texts.get("outreach.ui.speaker"),
                        session -> Optional.ofNullable(session.speaker()).orElse("–"),
                        RowList.WIDE_ONLY)
                .column(texts.get("outreach.ui.toInvite"), this::toInvite, RowList.NUMBER)
                .text(
                        texts.get("outreach.ui.invited"),
                        session -> Optional.ofNullable(session.invited())
                                .map(Numbers::whole)
                                .orElse("–"),
                        RowList.NUMBER)
                .column(texts.get("outreach.ui.letter"), this::letter);
        rows.setRows(seen.sessions());
        return rows;
    }

    /** The letter that invites now: number, where it is, and the paper itself. */
    private Component letter(Session session) {
        var filed = seen.invitations().get(session.id());
        if (filed == null) {
            return new Span("–");
        }
        var number =
                new Span(filed.letter().number() == null ? "" : filed.letter().number());
        number.addClassName("letter-number");
        var state = new Span(texts.get("letter.state." + filed.state().name()));
        state.addClassName("cell-second");
        var said = new Div(number, state);
        var cell = new Div(said, pdfs.of(filed.letter().id(), filed.letter().number()));
        cell.addClassName("session-letter");
        return cell;
    }

    private static java.time.LocalDate day(Session session) {
        return Optional.ofNullable(session.held()).orElse(session.planned());
    }

    private StateBadge badge(Session session) {
        var state = switch (session.standing()) {
            case HELD, DONE -> State.DONE;
            case CANCELLED -> State.CANCELLED;
            case OVERDUE -> State.OVERDUE;
            case READY -> State.ON_TIME;
            case PREPARING -> State.OPEN;
        };
        return new StateBadge(state, texts.get("outreach.session.standing." + session.standing()));
    }

    private Span name(Session session) {
        var name = new Span(territory.name(session.villageCode()));
        name.addClassName("cell-first");
        return name;
    }

    private Component villages() {
        var rows = new RowList<OfVillage>(texts.get("outreach.ui.villages"), OfVillage::villageCode)
                .main(texts.get("outreach.ui.village"), village -> new Span(territory.name(village.villageCode())))
                .text(
                        texts.get("outreach.ui.held"),
                        village -> texts.get("outreach.ui.ofSessions", village.held(), village.sessions()),
                        RowList.NUMBER);
        number(rows, "outreach.ui.attendance", OfVillage::attendance);
        number(rows, "outreach.ui.wanting", OfVillage::wanting);
        number(rows, "outreach.ui.atSession", OfVillage::atSession);
        number(rows, "outreach.ui.afterCall", OfVillage::afterCall);
        number(rows, "outreach.ui.rejected", OfVillage::rejected);
        number(rows, "outreach.ui.joined", OfVillage::joined);
        rows.setRows(seen.result().villages());
        return rows;
    }

    private Component measures() {
        var rows = new RowList<Measure>(texts.get("outreach.ui.measures"), measure -> String.valueOf(measure.days()))
                .main(texts.get("outreach.ui.day"), measure -> new Span(texts.get("outreach.ui.dayN", measure.days())))
                .column(texts.get("outreach.ui.date"), measure -> new Span(dates.shortDay(measure.at())));
        number(rows, "outreach.ui.known", Measure::known);
        number(rows, "outreach.ui.active", Measure::active);
        number(rows, "outreach.ui.joined", Measure::joined);
        rows.setRows(seen.result().measures());
        return rows;
    }

    private <T> void number(RowList<T> rows, String key, java.util.function.ToIntFunction<T> figure) {
        rows.text(texts.get(key), row -> Numbers.whole(figure.applyAsInt(row)), RowList.NUMBER);
    }
}

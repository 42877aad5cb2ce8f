package id.sinergi.privacy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import id.sinergi.casefile.CaseFile;
import id.sinergi.casefile.CaseKind;
import id.sinergi.casefile.ui.CasePanel;
import id.sinergi.identity.Accounts;
import id.sinergi.privacy.SubjectRequest;
import id.sinergi.privacy.SubjectRequest.Answer;
import id.sinergi.privacy.SubjectRequests;
import id.sinergi.privacy.SubjectRequests.Listed;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Card;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.DefinitionList;
import id.sinergi.shared.ui.Ledger;
import id.sinergi.shared.ui.Part;
import id.sinergi.shared.ui.Tone;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;

/** The request on its case's page: what is asked, its hours, what was decided, and the copy to hand over. */
@org.springframework.stereotype.Component
class RequestPanel implements CasePanel {

    private static final int AFTER_TASKS = 30;

    private final SubjectRequests requests;
    private final RequestWords words;
    private final Accounts accounts;
    private final Texts texts;
    private final Dates dates;
    private final Clock clock;

    RequestPanel(
            SubjectRequests requests, RequestWords words, Accounts accounts, Texts texts, Dates dates, Clock clock) {
        this.requests = requests;
        this.words = words;
        this.accounts = accounts;
        this.texts = texts;
        this.dates = dates;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "request";
    }

    @Override
    public int order() {
        return AFTER_TASKS;
    }

    @Override
    public boolean appliesTo(CaseFile file) {
        return file.kind() == CaseKind.DATA_SUBJECT_REQUEST;
    }

    @Override
    public Component create(CaseFile file) {
        return switch (requests.find(file.number())) {
            case Result.Done<Listed>(var listed) -> sheet(listed);
            case Result.Refused<Listed> refused -> new Div(refused.refusal().say(texts));
        };
    }

    private Component sheet(Listed listed) {
        var main = new Div(Part.of(() -> asked(listed.request())));
        main.addClassName("privacy-register");
        if (listed.request().decision() != null) {
            main.add(Part.of(() -> decided(listed)));
        }
        return new Sheet(main, Part.of(() -> clock(listed)));
    }

    @StyleSheet("context://frontend/styles/privacy.css")
    private static final class Sheet extends Div {
        Sheet(Component... parts) {
            super(parts);
            addClassName("privacy-columns");
        }
    }

    private Card asked(SubjectRequest request) {
        var facts = new DefinitionList().fact(texts.get("field.name.request.kind"), words.kind(request));
        if (requests.worksOn(request)) {
            facts.fact(texts.get("field.name.request.name"), request.name())
                    .fact(texts.get("field.name.request.contact"), request.contact())
                    .fact(texts.get("field.name.request.wish"), request.wish());
        }
        facts.fact(
                        texts.get("field.name.request.identity"),
                        texts.get("privacy.identity." + request.identity().name()))
                .fact(texts.get("privacy.request.receivedBy"), accounts.nameOf(request.receivedBy()))
                .fact(texts.get("privacy.request.receivedAt"), dates.dayAndTime(request.receivedAt()));
        var card = new Card(texts.get("privacy.request"), facts);
        if (!requests.worksOn(request)) {
            var hidden = new Paragraph(texts.get("privacy.request.hidden"));
            hidden.addClassName("quiet");
            card.add(hidden);
        }
        return card;
    }

    private Card clock(Listed listed) {
        var request = listed.request();
        var late = clock.instant().isAfter(request.dueAt())
                && request.answeredAt() == null
                && listed.file().isOpen();
        return new Card(
                texts.get("breach.clock"),
                words.state(listed),
                new Ledger()
                        .row(texts.get("privacy.request.receivedAt"), dates.dayAndTime(request.receivedAt()))
                        .row(texts.get("breach.due"), dates.dayAndTime(request.dueAt()))
                        .total(texts.get("breach.left"), words.left(listed), late ? Tone.LATE : Tone.PLAIN)
                        .note(texts.get("privacy.request.clock", request.source())));
    }

    private Card decided(Listed listed) {
        var request = listed.request();
        var decision = Objects.requireNonNull(request.decision());
        var facts = new DefinitionList()
                .fact(
                        texts.get("form.privacy.decideRequest.decision"),
                        texts.get("privacy.decision." + decision.answer().name().toLowerCase(Locale.ROOT)))
                .fact(texts.get("privacy.request.decidedBy"), accounts.nameOf(decision.by()));
        if (decision.article() != null) {
            facts.fact(
                    texts.get("form.privacy.decideRequest.article"),
                    texts.get("privacy.article." + decision.article().name().toLowerCase(Locale.ROOT)));
        }
        if (decision.approvedBy() != null) {
            facts.fact(texts.get("privacy.request.approvedBy"), accounts.nameOf(decision.approvedBy()));
        }
        if (request.copiedAt() != null) {
            facts.fact(texts.get("privacy.request.copiedAt"), dates.dayAndTime(request.copiedAt()));
        }
        var card = new Card(texts.get("privacy.request.decided"), facts);
        if (decision.answer() == Answer.ACCESS
                && request.answeredAt() == null
                && listed.file().isOpen()
                && requests.handsOver(request)) {
            card.add(download(request.caseNumber()));
        }
        return card;
    }

    private Anchor download(String number) {
        var handler = DownloadHandler.fromInputStream(event -> {
            var paper = requests.copy(number).orThrow();
            return new DownloadResponse(
                    new ByteArrayInputStream(paper.content()),
                    paper.fileName(),
                    "application/pdf",
                    paper.content().length);
        });
        var link = new Anchor(handler, texts.get("privacy.request.copy"));
        link.addClassNames("button", "primary");
        return link;
    }
}

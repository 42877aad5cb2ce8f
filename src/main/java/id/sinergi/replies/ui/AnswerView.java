package id.sinergi.replies.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import id.sinergi.letters.Letters;
import id.sinergi.replies.HeldFiles;
import id.sinergi.replies.Offer;
import id.sinergi.replies.Replies;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.EmptyState;
import id.sinergi.shared.ui.Notices;
import id.sinergi.shared.ui.Numbers;
import id.sinergi.shared.ui.Part;
import id.sinergi.shared.ui.PublicPage;

/** Where an employer reads a letter and answers it, by the link in the letter and without an account. */
@Route(value = "jawaban/:code", autoLayout = false)
@AnonymousAllowed
@StyleSheet("context://frontend/styles/replies.css")
class AnswerView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Replies replies;
    private final transient HeldFiles files;
    private final transient Texts texts;
    private final transient Dates dates;
    private final PublicPage page;
    private String code = "";
    private String address = "";

    AnswerView(Replies replies, HeldFiles files, Texts texts, Dates dates) {
        this.replies = replies;
        this.files = files;
        this.texts = texts;
        this.dates = dates;
        addClassName("answer-page");
        page = new PublicPage(texts.get("reply.footer"));
        add(page);
    }

    @Override
    public String getPageTitle() {
        return texts.get("reply.title") + " · " + texts.get("app.name");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        code = event.getRouteParameters().get("code").orElse("");
        address = VaadinRequest.getCurrent().getRemoteAddr();
        show();
    }

    private void show() {
        var main = page.clear();
        switch (replies.open(code, address)) {
            case Result.Refused<Offer>(var refusal) ->
                main.add(
                        new H1(texts.get("reply.title")),
                        new EmptyState(VaadinIcon.BAN, texts.get("reply.shut"), refusal.say(texts)));
            case Result.Done<Offer>(var offer) -> {
                main.add(
                        new H1(texts.get("reply.title")),
                        Part.of(() -> new LetterCard(offer, this::paper, texts, dates)));
                var receipt = offer.receipt();
                if (receipt == null && replies.isStaff()) {
                    main.add(new EmptyState(
                            VaadinIcon.EYE, texts.get("reply.staff.title"), texts.get("refusal.reply.staff")));
                } else if (receipt == null) {
                    main.add(
                            confirmation(offer),
                            new AnswerForm(
                                    offer,
                                    given -> replies.answer(code, address, given),
                                    (name, content) -> files.hold(code, address, name, content),
                                    file -> files.drop(code, address, file),
                                    this::show,
                                    texts));
                } else {
                    main.add(new EmptyState(
                            VaadinIcon.CHECK_CIRCLE,
                            texts.get("reply.received.title"),
                            texts.get(
                                    "reply.received.text",
                                    texts.get("reply.answer." + receipt.answer().code()),
                                    dates.dayAndTime(receipt.at()),
                                    Numbers.whole(receipt.files()),
                                    offer.agencyName())));
                }
            }
        }
    }

    /** The button that proves that the letter has arrived; afterwards, when it was pressed. */
    private Component confirmation(Offer offer) {
        var card = new Section(new H2(texts.get("reply.confirm.title")));
        card.addClassNames("card", "answer-confirm");
        if (offer.confirmedAt() != null) {
            card.add(new Paragraph(texts.get("reply.confirm.done", dates.dayAndTime(offer.confirmedAt()))));
            return card;
        }
        var button = new Button(texts.get("reply.confirm"), event -> {
            if (replies.confirm(code, address) instanceof Result.Refused<Offer>(var refusal)) {
                Notices.refused(refusal);
            }
            show();
        });
        button.setDisableOnClick(true);
        card.add(new Paragraph(texts.get("reply.confirm.text")), button);
        return card;
    }

    private Result<Letters.Paper> paper() {
        return replies.paper(code, address);
    }
}

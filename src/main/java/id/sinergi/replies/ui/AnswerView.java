package id.sinergi.replies.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
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
import id.sinergi.shared.ui.Numbers;
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
                main.add(new H1(texts.get("reply.title")), new LetterCard(offer, this::paper, texts, dates));
                var receipt = offer.receipt();
                if (receipt == null) {
                    main.add(new AnswerForm(
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

    private Result<Letters.Paper> paper() {
        return replies.paper(code, address);
    }
}

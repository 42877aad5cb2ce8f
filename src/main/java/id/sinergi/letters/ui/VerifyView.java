package id.sinergi.letters.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import id.sinergi.identity.Accounts;
import id.sinergi.letters.Verification;
import id.sinergi.letters.VerifiedLetter;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.DefinitionList;
import id.sinergi.shared.ui.Part;
import id.sinergi.shared.ui.PublicPage;

/** Where the QR code of a letter leads: tells anybody whether it is genuine, and nothing of whom it is about. */
@Route(value = "surat/:code", autoLayout = false)
@RouteAlias(value = "periksa-surat", autoLayout = false)
@StyleSheet("context://frontend/styles/letters.css")
@AnonymousAllowed
class VerifyView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String CODE = "code";

    /** Longer than any code with its dashes, so that a pasted address is seen to be none. */
    private static final int LONGEST = 40;

    private final transient Verification verification;
    private final transient Accounts accounts;
    private final transient Texts texts;
    private final transient Dates dates;
    private final PublicPage page;

    VerifyView(Verification verification, Accounts accounts, Texts texts, Dates dates) {
        this.verification = verification;
        this.accounts = accounts;
        this.texts = texts;
        this.dates = dates;
        page = new PublicPage(texts.get("verify.privacy"));
        addClassName("verify");
        add(page);
    }

    @Override
    public String getPageTitle() {
        return texts.get("verify.title") + " · " + texts.get("app.name");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var code = event.getRouteParameters().get(CODE).orElse("");
        var main = page.clear();
        main.add(new H1(texts.get("verify.title")), new Paragraph(texts.get("verify.purpose")));
        if (!code.isEmpty()) {
            main.add(Part.of(() -> answer(code)));
        }
        main.add(form(code));
    }

    private Component answer(String code) {
        return switch (verification.check(code, VaadinRequest.getCurrent().getRemoteAddr())) {
            case Result.Done<VerifiedLetter>(var letter) -> genuine(letter);
            case Result.Refused<VerifiedLetter>(var refusal) ->
                verdict(
                        "bad",
                        VaadinIcon.CLOSE_CIRCLE,
                        texts.get("verify." + refusal.code()),
                        new Paragraph(refusal.say(texts)));
        };
    }

    private Component genuine(VerifiedLetter letter) {
        var isVoid = letter.state() == VerifiedLetter.State.VOID;
        var facts = new DefinitionList()
                .fact(texts.get("verify.agency"), accounts.agencyName(letter.agency()))
                .fact(texts.get("verify.kind"), texts.get("letter.kind." + letter.kind()))
                .fact(texts.get("verify.number"), letter.number())
                .fact(texts.get("verify.date"), dates.day(letter.date()))
                .fact(texts.get("verify.state"), texts.get("verify.state." + letter.state()));
        return verdict(
                isVoid ? "void" : "good",
                isVoid ? VaadinIcon.WARNING : VaadinIcon.CHECK_CIRCLE,
                texts.get(isVoid ? "verify.void" : "verify.genuine"),
                new Paragraph(texts.get(isVoid ? "verify.void.text" : "verify.genuine.text")),
                facts);
    }

    private static Component verdict(String css, VaadinIcon icon, String title, Component... content) {
        var picture = new Icon(icon);
        picture.getElement().setAttribute("aria-hidden", "true");
        var head = new Div(picture, new H2(title));
        head.addClassName("verify-head");
        var box = new Section(head);
        box.add(content);
        box.addClassNames("verify-answer", "verify-" + css);
        box.getElement().setAttribute("role", "status");
        return box;
    }

    private Component form(String typed) {
        var field = new TextField(texts.get("verify.code"));
        field.setHelperText(texts.get("verify.code.help"));
        field.setValue(typed.length() > LONGEST ? "" : typed);
        field.setAutocapitalize(com.vaadin.flow.component.textfield.Autocapitalize.CHARACTERS);
        var button = new Button(texts.get("verify.check"), event -> go(field));
        button.addClickShortcut(Key.ENTER);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        var form = new Div(field, button);
        form.addClassName("verify-form");
        return form;
    }

    private void go(TextField field) {
        var typed = field.getValue().replaceAll("[^A-Za-z0-9-]", "");
        var isCode = !typed.isEmpty() && typed.length() <= LONGEST;
        field.setInvalid(!isCode);
        field.setErrorMessage(texts.get(typed.isEmpty() ? "verify.code.missing" : "field.tooLong", LONGEST));
        if (isCode) {
            UI.getCurrentOrThrow().navigate(VerifyView.class, new RouteParameters(new RouteParam(CODE, typed)));
        }
    }
}

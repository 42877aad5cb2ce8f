package id.sinergi.templates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import id.sinergi.identity.Accounts;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Card;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.DefinitionList;
import id.sinergi.shared.ui.EmptyState;
import id.sinergi.shared.ui.PageHeader;
import id.sinergi.shared.ui.Part;
import id.sinergi.templates.LetterKind;
import id.sinergi.templates.LetterTemplate;
import id.sinergi.templates.Templates;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The words of one kind of letter: to read, and for those who may, to change; with all versions. */
@Route("naskah-surat/:kind")
@StyleSheet("context://frontend/styles/templates.css")
@RolesAllowed({"DISNAKER", "BPJS", "DPMD", "SETDA", "INSPEKTORAT", "ADMIN"})
class TemplateView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String KIND = "kind";

    private final transient Templates templates;
    private final transient Accounts accounts;
    private final transient Texts texts;
    private final transient Dates dates;
    private String code = "";

    TemplateView(Templates templates, Accounts accounts, Texts texts, Dates dates) {
        this.templates = templates;
        this.accounts = accounts;
        this.texts = texts;
        this.dates = dates;
        addClassNames("page", "templates-page");
    }

    @Override
    public String getPageTitle() {
        return texts.get("menu.templates");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        code = event.getRouteParameters().get(KIND).orElse("");
        show();
    }

    private void show() {
        removeAll();
        switch (templates.versions(code)) {
            case Result.Refused<List<LetterTemplate>>(var refusal) ->
                add(new EmptyState(
                        VaadinIcon.FILE_TEXT_O,
                        texts.get("menu.templates"),
                        refusal.say(texts),
                        new RouterLink(texts.get("menu.templates"), TemplatesView.class)));
            case Result.Done<List<LetterTemplate>>(var versions) -> show(kind(), versions);
        }
    }

    private LetterKind kind() {
        return templates.kinds().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private void show(LetterKind kind, List<LetterTemplate> versions) {
        var newest = versions.getFirst();
        add(new PageHeader(
                        texts.get("letter.kind." + code),
                        texts.get(
                                "templates.about",
                                accounts.agencyName(kind.agency()),
                                newest.version(),
                                dates.day(newest.validFrom())))
                .over(new RouterLink(texts.get("menu.templates"), TemplatesView.class)));
        var side = new Div(Part.each(() -> places(kind), () -> history(versions)));
        side.addClassName("templates-side");
        var words = Part.of(() -> templates.mayEdit(kind.agency())
                ? new TemplateForm(templates, texts, newest, dates.today(), this::show)
                : new Card(texts.get("templates.words"), words(newest)));
        var columns = new Div(words, side);
        columns.addClassName("templates-columns");
        add(columns);
    }

    private Component places(LetterKind kind) {
        var list = new DefinitionList();
        templates
                .places(kind)
                .forEach(place -> list.fact(
                        "{" + place + "}",
                        texts.get("letter.place." + place)
                                + (kind.required().contains(place) ? " · " + texts.get("templates.required") : "")));
        return new Card(texts.get("templates.places"), new Paragraph(texts.get("templates.places.text")), list);
    }

    private Component history(List<LetterTemplate> versions) {
        var card = new Card(texts.get("templates.versions"));
        versions.forEach(version -> {
            var title = texts.get(
                    "templates.versionOf",
                    version.version(),
                    dates.shortDay(version.validFrom()),
                    accounts.nameOf(version.createdBy()));
            card.add(new NativeDetails(title, words(version)));
        });
        return card;
    }

    private Component words(LetterTemplate template) {
        var body = new Pre(template.body());
        body.addClassName("template-words");
        return new Div(
                new DefinitionList()
                        .fact(texts.get("field.name.letter.classification"), template.classification())
                        .fact(texts.get("field.name.letter.attachments"), template.attachments())
                        .fact(texts.get("field.name.letter.subject"), template.subject())
                        .fact(texts.get("field.name.letter.addressee"), template.addressee())
                        .fact(texts.get("field.name.letter.copies"), String.join("; ", template.copies())),
                body);
    }
}

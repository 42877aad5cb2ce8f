package id.sinergi.templates.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import id.sinergi.identity.Accounts;
import id.sinergi.identity.Agency;
import id.sinergi.letters.Office;
import id.sinergi.letters.Offices;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Card;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.DefinitionList;
import id.sinergi.shared.ui.PageHeader;
import id.sinergi.shared.ui.Part;
import id.sinergi.shared.ui.RowList;
import id.sinergi.templates.LetterKind;
import id.sinergi.templates.LetterTemplate;
import id.sinergi.templates.Templates;
import jakarta.annotation.security.RolesAllowed;

/** The words of letters by kind, and the letterheads with those who sign. */
@Route("naskah-surat")
@Menu(title = "menu.templates", order = 48, icon = "vaadin:file-text-o")
@StyleSheet("context://frontend/styles/templates.css")
@RolesAllowed({"DISNAKER", "BPJS", "DPMD", "SETDA", "INSPEKTORAT", "ADMIN"})
class TemplatesView extends Div implements HasDynamicTitle {

    private final transient Templates templates;
    private final transient Offices offices;
    private final transient Accounts accounts;
    private final transient Texts texts;
    private final transient Dates dates;

    TemplatesView(Templates templates, Offices offices, Accounts accounts, Texts texts, Dates dates) {
        this.templates = templates;
        this.offices = offices;
        this.accounts = accounts;
        this.texts = texts;
        this.dates = dates;
        addClassNames("page", "templates-page");
        show();
    }

    @Override
    public String getPageTitle() {
        return texts.get("menu.templates");
    }

    private void show() {
        removeAll();
        var heads = new Div();
        heads.addClassName("templates-offices");
        offices.agencies().forEach(agency -> heads.add(Part.of(() -> office(agency))));
        add(new PageHeader(texts.get("menu.templates"), texts.get("templates.purpose")), Part.of(this::kinds), heads);
    }

    private Component kinds() {
        var rows = new RowList<LetterKind>(texts.get("menu.templates"), LetterKind::code)
                .main(texts.get("templates.kind"), this::name)
                .text(texts.get("templates.agency"), kind -> accounts.agencyName(kind.agency()))
                .text(
                        texts.get("templates.version"),
                        kind -> Integer.toString(newest(kind).version()),
                        RowList.NUMBER)
                .text(
                        texts.get("templates.validFrom"),
                        kind -> dates.shortDay(newest(kind).validFrom()))
                .text(
                        texts.get("templates.by"),
                        kind -> accounts.nameOf(newest(kind).createdBy()),
                        RowList.WIDE_ONLY);
        rows.setRows(templates.kinds());
        return rows;
    }

    private RouterLink name(LetterKind kind) {
        return new RouterLink(
                texts.get("letter.kind." + kind.code()),
                TemplateView.class,
                new RouteParameters(TemplateView.KIND, kind.code()));
    }

    private LetterTemplate newest(LetterKind kind) {
        return templates.versions(kind.code()).orThrow().getFirst();
    }

    private Card office(Agency agency) {
        var office = offices.newest(agency);
        var card = new Card(accounts.agencyName(agency), facts(office));
        if (offices.mayEdit(agency)) {
            var edit = new Button(
                    texts.get("templates.change"),
                    event -> new OfficeDialog(offices, texts, agency, office, dates.today(), this::show).open());
            edit.addThemeVariants(ButtonVariant.TERTIARY);
            edit.setAriaLabel(texts.get("templates.change") + ": " + accounts.agencyName(agency));
            card.action(edit);
        }
        return card;
    }

    private Component facts(Office office) {
        var since = new Span(texts.get("templates.since", office.version(), dates.day(office.validFrom())));
        return new DefinitionList()
                .fact(texts.get("field.name.letter.government"), office.government())
                .fact(texts.get("field.name.letter.address"), office.address())
                .fact(texts.get("field.name.letter.place"), office.place())
                .fact(texts.get("field.name.letter.title"), office.signatory().title())
                .fact(texts.get("field.name.letter.name"), office.signatory().name())
                .fact(texts.get("field.name.letter.nip"), office.signatory().nip())
                .fact(texts.get("templates.version"), since);
    }
}

package id.sinergi.protection.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import id.sinergi.casefile.ui.CaseLinks;
import id.sinergi.engine.ProcessRuntime;
import id.sinergi.identity.CurrentUser;
import id.sinergi.identity.User;
import id.sinergi.protection.FundingSource;
import id.sinergi.protection.FundingSources;
import id.sinergi.protection.Order;
import id.sinergi.protection.Proposals;
import id.sinergi.protection.Proposals.Preview;
import id.sinergi.registry.Beneficiaries.Wanted;
import id.sinergi.registry.Occupations;
import id.sinergi.shared.Length;
import id.sinergi.shared.Result;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Card;
import id.sinergi.shared.ui.Dates;
import id.sinergi.shared.ui.EmptyState;
import id.sinergi.shared.ui.FreeText;
import id.sinergi.shared.ui.Notices;
import id.sinergi.shared.ui.NumberField;
import id.sinergi.shared.ui.Numbers;
import id.sinergi.shared.ui.OneAct;
import id.sinergi.shared.ui.PageHeader;
import id.sinergi.shared.ui.PrivacyNote;
import id.sinergi.shared.ui.Unread;
import id.sinergi.territory.District;
import id.sinergi.territory.Territory;
import id.sinergi.territory.Village;
import jakarta.annotation.security.RolesAllowed;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A new list: who, for how long, from which source; what it costs is seen before it is proposed. */
@Route(ListsView.ROUTE + "/baru")
@RolesAllowed({"DISNAKER", "DPMD"})
@StyleSheet("context://frontend/styles/protection.css")
class ComposeView extends Div implements HasDynamicTitle {

    private static final int MONTHS_AHEAD = 14;
    private static final int DECILES = 10;
    private static final int OCCUPATIONS = 89;
    private static final int LONGEST_PERIOD = 12;

    private final transient Proposals proposals;
    private final transient ProcessRuntime engine;
    private final transient Texts texts;
    private final transient Territory territory;
    private final TextField name;
    private final Select<FundingSource> source = new Select<>();
    private final Select<YearMonth> start = new Select<>();
    private final Select<Integer> months = new Select<>();
    private final MultiSelectComboBox<String> areas = new MultiSelectComboBox<>();
    private final Select<Integer> decile = new Select<>();
    private final NumberField income;
    private final MultiSelectComboBox<Short> occupations = new MultiSelectComboBox<>();
    private final Div problem = new Div();
    private final Div result = new Div();

    ComposeView(
            Proposals proposals,
            FundingSources sources,
            ProcessRuntime engine,
            Territory territory,
            CurrentUser currentUser,
            Texts texts,
            Dates dates) {
        this.proposals = proposals;
        this.engine = engine;
        this.territory = territory;
        this.texts = texts;
        addClassNames("page", "protection-page");
        name = new TextField(texts.get("protection.ui.name"));
        income = NumberField.rupiah(texts.get("protection.ui.income"));
        add(new PageHeader(texts.get("protection.ui.new"), texts.get("protection.ui.new.purpose"))
                .over(new RouterLink(texts.get("menu.protection"), ListsView.class)));
        add(new PrivacyNote("subsidi"));
        var all = sources.all();
        if (all.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.WALLET,
                    texts.get("protection.ui.noSource"),
                    texts.get("protection.ui.noSource.text"),
                    new RouterLink(texts.get("menu.protection"), ListsView.class)));
            return;
        }
        choices(all, YearMonth.from(dates.today()));
        who(currentUser.get());
        add(columns());
    }

    @Override
    public String getPageTitle() {
        return texts.get("protection.ui.new");
    }

    private void choices(List<FundingSource> sources, YearMonth now) {
        source.setLabel(texts.get("protection.ui.source"));
        source.setItems(sources);
        source.setItemLabelGenerator(FundingSource::name);
        source.setValue(sources.getFirst());
        start.setLabel(texts.get("protection.ui.from.month"));
        start.setItems(
                IntStream.range(0, MONTHS_AHEAD).mapToObj(now::plusMonths).toList());
        start.setItemLabelGenerator(ProtectionWords::month);
        start.setValue(now.plusMonths(1));
        months.setLabel(texts.get("protection.ui.months"));
        months.setItems(IntStream.rangeClosed(1, LONGEST_PERIOD).boxed().toList());
        months.setValue(1);
        FreeText.atMost(Length.NAME, name);
    }

    private void who(User user) {
        areas.setLabel(texts.get("protection.ui.areas"));
        areas.setHelperText(texts.get("protection.ui.areas.help"));
        areas.setItems(codes(user));
        areas.setItemLabelGenerator(code -> territory.district(code).isPresent()
                ? texts.get("area.district", territory.name(code))
                : territory.name(code));
        decile.setLabel(texts.get("protection.ui.decile"));
        decile.setItems(IntStream.rangeClosed(1, DECILES).boxed().toList());
        decile.setEmptySelectionAllowed(true);
        decile.setEmptySelectionCaption(texts.get("protection.ui.any"));
        income.setHelperText(texts.get("protection.ui.income.help"));
        occupations.setLabel(texts.get("protection.ui.occupations"));
        occupations.setHelperText(texts.get("protection.ui.occupations.help"));
        occupations.setItems(IntStream.rangeClosed(1, OCCUPATIONS)
                .mapToObj(number -> (short) number)
                .toList());
        occupations.setItemLabelGenerator(Occupations::name);
    }

    private List<String> codes(User user) {
        var codes = new ArrayList<String>();
        territory.districts().stream().map(District::code).filter(user::covers).forEach(codes::add);
        territory.villages(null).stream()
                .map(Village::code)
                .filter(user::covers)
                .forEach(codes::add);
        return codes;
    }

    private Component columns() {
        problem.addClassName("form-problems");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        var look = new Button(texts.get("protection.ui.look"), event -> look());
        look.addThemeVariants(ButtonVariant.PRIMARY);
        var form = new Card(null, name, source, start, months, areas, decile, income, occupations, problem, look);
        form.addClassName("protection-form");
        result.addClassName("protection-result");
        notLooked();
        for (var choice : List.<HasValue<?, ?>>of(source, start, months, areas, decile, income, occupations)) {
            choice.addValueChangeListener(event -> notLooked());
        }
        var columns = new Div(form, result);
        columns.addClassName("protection-columns");
        return columns;
    }

    /** What was looked at by other choices is no longer shown: what is proposed is what is seen. */
    private void notLooked() {
        result.removeAll();
        result.add(new EmptyState(
                VaadinIcon.GROUP, texts.get("protection.ui.notLooked"), texts.get("protection.ui.notLooked.text")));
    }

    private Order order() {
        var wanted = new Wanted(
                List.copyOf(areas.getValue()), decile.getValue(), income.number(), List.copyOf(occupations.getValue()));
        return new Order(source.getValue().id(), name.getValue(), start.getValue(), months.getValue(), wanted, null);
    }

    private void look() {
        problem.setVisible(false);
        if (Unread.mark(income).isPresent()) {
            return;
        }
        var order = order();
        switch (proposals.preview(order)) {
            case Result.Done<Preview>(var preview) -> show(order, preview);
            case Result.Refused<Preview>(var refusal) -> say(SourceDialog.said(refusal, texts));
        }
    }

    private void say(String text) {
        problem.setText(text);
        problem.setVisible(true);
    }

    private void show(Order order, Preview preview) {
        result.removeAll();
        if (preview.people() == 0) {
            result.add(new EmptyState(
                    VaadinIcon.GROUP,
                    texts.get("protection.ui.nobody"),
                    texts.get("refusal.protection.nobody", preview.taken())));
            return;
        }
        var act = new OneAct();
        var propose = new Button(
                texts.get("protection.ui.propose", Numbers.whole(preview.people())),
                event -> propose(order, preview, act));
        propose.addThemeVariants(ButtonVariant.PRIMARY);
        propose.setDisableOnClick(true);
        result.add(propose, new PreviewSheet(preview, territory, texts));
    }

    /** The list as it was looked at, by the name that it has now. */
    private void propose(Order seen, Preview preview, OneAct act) {
        problem.setVisible(false);
        var order =
                new Order(seen.source(), name.getValue(), seen.start(), seen.months(), seen.wanted(), preview.people());
        switch (act.call(this, () -> proposals.propose(order))) {
            case Result.Done<String>(var number) -> {
                engine.settle(number);
                Notices.done(texts.get("protection.ui.proposed", number), CaseLinks.to(number));
                getUI().ifPresent(ui -> ui.navigate(ListsView.class));
            }
            case Result.Refused<String>(var refusal) -> {
                var said = SourceDialog.said(refusal, texts);
                look();
                say(said);
            }
        }
    }
}

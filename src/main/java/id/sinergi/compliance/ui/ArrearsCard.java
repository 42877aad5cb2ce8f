package id.sinergi.compliance.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import id.sinergi.employers.ArrearsAges;
import id.sinergi.employers.Employer;
import id.sinergi.employers.Employers;
import id.sinergi.shared.Texts;
import id.sinergi.shared.ui.Card;
import id.sinergi.shared.ui.DefinitionList;
import id.sinergi.shared.ui.Numbers;
import id.sinergi.shared.ui.RowList;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Component;

/** What an employer had to pay month by month, what it paid, and how old the rest is. */
@Component
class ArrearsCard {

    private static final int AT_ONCE = 12;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy");

    private final Employers employers;
    private final ArrearsAges ages;
    private final Texts texts;
    private final Clock clock;

    ArrearsCard(Employers employers, ArrearsAges ages, Texts texts, Clock clock) {
        this.employers = employers;
        this.ages = ages;
        this.texts = texts;
        this.clock = clock;
    }

    Card create(Employer employer) {
        var months = employers.arrears(employer);
        var card = new Card(texts.get("employers.contributions"));
        if (months.isEmpty()) {
            card.add(new Span(texts.get(
                    employer.npp() == null ? "employers.contributions.unregistered" : "employers.contributions.none")));
            return card;
        }
        var owing = employers.owing(employer);
        card.remark(
                owing.owed() == 0
                        ? texts.get("employers.contributions.paid")
                        : texts.get(
                                "employers.contributions.open",
                                Numbers.rupiah(owing.owed()),
                                Numbers.whole(owing.months())));
        if (owing.owed() > 0) {
            card.add(byAge(months));
        }
        card.add(byMonth(months));
        return card;
    }

    /** Only classes in which something is open. */
    private DefinitionList byAge(List<Employer.Arrears> months) {
        var today = LocalDate.now(clock);
        var facts = new DefinitionList();
        ages.all().forEach(age -> {
            var late = months.stream()
                    .filter(month -> month.open() > 0 && age.includes(month.dueOn(), today))
                    .toList();
            if (!late.isEmpty()) {
                facts.fact(
                        AgeWords.of(texts, age),
                        Numbers.rupiah(late.stream()
                                        .mapToLong(Employer.Arrears::open)
                                        .sum()) + " · " + texts.get("employers.months", late.size()));
            }
        });
        return facts;
    }

    private RowList<Employer.Arrears> byMonth(List<Employer.Arrears> months) {
        var rows = new RowList<Employer.Arrears>(
                        texts.get("employers.contributions"),
                        month -> month.month().toString())
                .main(
                        texts.get("employers.month"),
                        month -> new Span(MONTH.withLocale(Texts.locale()).format(month.month())))
                .text(
                        texts.get("employers.contribution"),
                        month -> Numbers.rupiah(month.contribution()),
                        RowList.NUMBER,
                        RowList.WIDE_ONLY)
                .column(texts.get("employers.paidShare"), this::bar)
                .text(
                        texts.get("employers.open"),
                        month -> month.open() == 0 ? "–" : Numbers.rupiah(month.open()),
                        RowList.NUMBER);
        rows.setRows(months.stream().limit(AT_ONCE).toList());
        rows.setMore(
                texts.get("employers.months.all", months.size()),
                months.size() <= AT_ONCE
                        ? null
                        : () -> {
                            rows.setRows(months);
                            rows.setMore("", null);
                        });
        return rows;
    }

    /** How much of a month is paid, drawn and in words. */
    private Div bar(Employer.Arrears month) {
        var paid = Math.min(month.paid(), month.contribution());
        var share = month.contribution() == 0 ? 100 : Math.round(paid * 100.0 / month.contribution());
        var picture = new HtmlContainer("progress");
        picture.getElement().setAttribute("max", "100");
        picture.getElement().setAttribute("value", Long.toString(share));
        picture.getElement().setAttribute("aria-label", texts.get("employers.paidShare"));
        var words = new Span(share + "%");
        words.addClassName("digits");
        var bar = new Div(picture, words);
        bar.addClassName("paid-bar");
        bar.setTitle(Numbers.rupiah(paid));
        return bar;
    }
}

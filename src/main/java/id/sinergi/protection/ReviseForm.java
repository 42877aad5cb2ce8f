package id.sinergi.protection;

import id.sinergi.registry.Beneficiaries.Wanted;
import id.sinergi.shared.Result;
import id.sinergi.territory.Territory;
import id.sinergi.worklist.forms.Completion;
import id.sinergi.worklist.forms.Field;
import id.sinergi.worklist.forms.Field.Option;
import id.sinergi.worklist.forms.TaskContext;
import id.sinergi.worklist.forms.TaskForm;
import id.sinergi.worklist.forms.Values;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The agency that proposed mends a returned list: another source, period or choice; its people are looked for anew. */
@Component
class ReviseForm implements TaskForm {

    private static final int LONGEST_PERIOD = 12;
    private static final int HIGHEST_DECILE = 10;

    private final ListWords words;
    private final FundingRepository funding;
    private final Proposals proposals;
    private final Territory territory;

    ReviseForm(ListWords words, FundingRepository funding, Proposals proposals, Territory territory) {
        this.words = words;
        this.funding = funding;
        this.proposals = proposals;
        this.territory = territory;
    }

    @Override
    public String key() {
        return "protection.revise";
    }

    @Override
    public String stage() {
        return "propose";
    }

    @Override
    public List<Field> fields(TaskContext task) {
        var list = words.list(task.caseNumber());
        var sources = funding.all().stream()
                .map(source -> new Option(Long.toString(source.id()), source.name()))
                .toList();
        var villages = list.villages().stream()
                .map(code -> new Option(code, territory.name(code)))
                .toList();
        return List.of(
                Field.note("returned", Objects.requireNonNullElse(list.reason(), "")),
                words.about(task.caseNumber()),
                Field.text("name").value(list.name()),
                Field.choice("source", sources).value(Long.toString(list.sourceId())),
                Field.date("from").value(list.start().atDay(1)),
                Field.integer("months").max(LONGEST_PERIOD).value((long) list.months()),
                Field.multiChoice("villages", villages).value(list.villages()),
                Field.integer("decile")
                        .max(HIGHEST_DECILE)
                        .optional()
                        .value(list.decile() == null ? null : list.decile().longValue()),
                Field.money("income").optional().value(list.income()));
    }

    @Override
    public Result<Completion> complete(TaskContext task, Values values) {
        var list = words.list(task.caseNumber());
        var order = new Order(
                Long.parseLong(values.text("source")),
                values.text("name"),
                YearMonth.from(values.date("from")),
                (int) values.number("months"),
                new Wanted(
                        values.texts("villages"),
                        values.has("decile") ? Integer.valueOf((int) values.number("decile")) : null,
                        values.has("income") ? Long.valueOf(values.number("income")) : null,
                        list.occupations()),
                null);
        return proposals.again(list, order).map(done -> Completion.plain());
    }
}

package id.sinergi.protection;

import id.sinergi.casefile.CaseKind;
import id.sinergi.casefile.Cases;
import id.sinergi.engine.ProcessRuntime;
import id.sinergi.identity.Agency;
import id.sinergi.identity.CurrentUser;
import id.sinergi.identity.Role;
import id.sinergi.registry.Beneficiaries;
import id.sinergi.registry.Beneficiaries.Wanted;
import id.sinergi.registry.PeopleList;
import id.sinergi.registry.Readings;
import id.sinergi.registry.WorkerRow;
import id.sinergi.shared.Act;
import id.sinergi.shared.Acts;
import id.sinergi.shared.Length;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Refusal.FieldError;
import id.sinergi.shared.Result;
import id.sinergi.territory.Territory;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Making lists: looked at first, then proposed; by officers and supervisors of Disnaker and DPMD. */
@Service
public class Proposals {

    private static final int LONGEST_PERIOD = 12;
    private static final int SHOWN = 50;

    private final FundingRepository funding;
    private final ListRepository lists;
    private final PersonRepository people;
    private final Composition composition;
    private final Beneficiaries beneficiaries;
    private final Readings readings;
    private final Cases cases;
    private final ProcessRuntime engine;
    private final Territory territory;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Acts acts;
    private final Clock clock;

    Proposals(
            FundingRepository funding,
            ListRepository lists,
            PersonRepository people,
            Composition composition,
            Beneficiaries beneficiaries,
            Readings readings,
            Cases cases,
            ProcessRuntime engine,
            Territory territory,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Acts acts,
            Clock clock) {
        this.funding = funding;
        this.lists = lists;
        this.people = people;
        this.composition = composition;
        this.beneficiaries = beneficiaries;
        this.readings = readings;
        this.cases = cases;
        this.engine = engine;
        this.territory = territory;
        this.currentUser = currentUser;
        this.events = events;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * A list as it would be.
     *
     * @param taken people left out because they are on another list in these months
     * @param left what the source has left before this list; rupiah
     * @param reliefBasis why contributions of this source are relieved, or are not
     * @param first some of the people, NIK masked
     */
    public record Preview(int people, int taken, Cost cost, long left, String reliefBasis, List<WorkerRow> first) {}

    public boolean mayPropose() {
        var user = currentUser.get();
        return (user.agency() == Agency.DISNAKER || user.agency() == Agency.DPMD)
                && (user.is(Role.OFFICER) || user.is(Role.SUPERVISOR));
    }

    /** What {@link #propose} would make; refused with {@code protection.proposerOnly} and {@code fields}. */
    @Act
    public Result<Preview> preview(Order order) {
        return checked(order).map(source -> {
            var composed = composition.compose(order, source, null);
            var first = beneficiaries.rows(composed.places().stream()
                    .limit(SHOWN)
                    .map(PersonRepository.Place::workerId)
                    .toList());
            readings.shown(PeopleList.PROTECTION, Readings.by("preview", true), first.size());
            return new Preview(
                    composed.places().size(),
                    composed.taken(),
                    composed.cost(),
                    source.left(),
                    composed.reliefBasis(),
                    first);
        });
    }

    /**
     * Proposes a list and starts its process; the caller settles the case afterwards. Refused: {@code
     * protection.proposerOnly}, {@code fields}, {@code protection.nobody} where nobody is left to be put on it, {@code
     * protection.changed} where it holds other than the expected number of people, {@code protection.overBudget}, {@code
     * protection.overlap} where another list took some of them in the same moment. Nothing is kept of a refused one.
     *
     * @return the case's number
     */
    public Result<String> propose(Order order) {
        return acts.run(() -> checked(order).map(source -> opened(order, source)));
    }

    private String opened(Order order, FundingSource source) {
        var composed = affordable(order, source, null);
        var number = cases.open(new Cases.NewCase(
                CaseKind.SUBSIDISED_PROTECTION, order.name().strip(), composed.villages(), null, null, null));
        write(number, order, composed, currentUser.get().agency());
        engine.start(CaseKind.SUBSIDISED_PROTECTION.process(), number);
        return number;
    }

    /** Makes a returned list anew, inside the caller's transaction; refused as {@link #propose} is. */
    Result<ProtectionList> again(ProtectionList list, Order order) {
        return checked(order).map(source -> {
            var composed = affordable(order, source, list.number());
            write(list.number(), order, composed, list.agency());
            cases.widen(list.number(), composed.villages());
            cases.rename(list.number(), order.name().strip());
            return lists.find(list.number()).orElseThrow();
        });
    }

    private Composition.Composed affordable(Order order, FundingSource seen, @Nullable String number) {
        var source = funding.lock(seen.id()).orElseThrow();
        var composed = composition.compose(order, source, number);
        var count = composed.places().size();
        if (count == 0) {
            throw Refusal.invalid("protection.nobody", composed.taken()).raise();
        }
        if (order.expected() != null && order.expected() != count) {
            throw Refusal.conflict("protection.changed", order.expected(), count)
                    .raise();
        }
        var own = number == null || lists.find(number).orElseThrow().sourceId() != source.id()
                ? 0
                : people.progress(List.of(number), Reach.EVERYWHERE)
                        .getOrDefault(number, new Progress(0, 0, 0, 0, 0, 0, 0))
                        .cost();
        var left = source.left() + own;
        if (composed.cost().total() > left) {
            throw Refusal.invalid(
                            "protection.overBudget",
                            composed.cost().total(),
                            left,
                            composed.cost().total() - left)
                    .raise();
        }
        return composed;
    }

    private void write(String number, Order order, Composition.Composed composed, Agency agency) {
        lists.propose(
                number, order, composed.villages(), agency, currentUser.get().username(), clock.instant());
        lists.lines(number, composed.cost().lines());
        var placed = people.replace(number, composed.places(), order.start(), order.months());
        if (placed != composed.places().size()) {
            throw Refusal.conflict("protection.overlap", composed.places().size() - placed)
                    .raise();
        }
        events.publishEvent(new ProtectionEvent.Proposed(
                number, composed.villages(), placed, composed.cost().total()));
    }

    private Result<FundingSource> checked(Order order) {
        if (!mayPropose()) {
            return Result.refused(Refusal.forbidden("protection.proposerOnly"));
        }
        var errors = new ArrayList<FieldError>();
        var name = order.name().strip();
        Length.NAME.require("name", name, errors);
        var source = funding.find(order.source());
        if (source.isEmpty()) {
            errors.add(new FieldError("source", "protection.unknownSource"));
        }
        period(errors, order);
        who(errors, order.wanted());
        if (errors.isEmpty() && !source.orElseThrow().pays(order.start(), order.months())) {
            errors.add(new FieldError(
                    "from",
                    "protection.outsideSource",
                    source.orElseThrow().from(),
                    source.orElseThrow().to()));
        }
        return errors.isEmpty() ? Result.done(source.orElseThrow()) : Result.refused(Refusal.fields(errors));
    }

    private void period(List<FieldError> errors, Order order) {
        var now = YearMonth.from(LocalDate.now(clock));
        if (order.start().isBefore(now)) {
            errors.add(new FieldError("from", "protection.inPast"));
        } else if (order.start().isAfter(now.plusYears(2))) {
            errors.add(new FieldError("from", "protection.tooFar"));
        }
        if (order.months() < 1 || order.months() > LONGEST_PERIOD) {
            errors.add(new FieldError("months", "between", 1, LONGEST_PERIOD));
        }
    }

    private void who(List<FieldError> errors, Wanted wanted) {
        var user = currentUser.get();
        wanted.areas().stream()
                .filter(code -> !(code.equals(territory.regency().code())
                                || territory.district(code).isPresent()
                                || territory.village(code).isPresent())
                        || !user.covers(code))
                .forEach(code -> errors.add(new FieldError("areas", "protection.unknownArea", code)));
        if (wanted.decile() != null && (wanted.decile() < 1 || wanted.decile() > 10)) {
            errors.add(new FieldError("decile", "between", 1, 10));
        }
        if (wanted.income() != null && wanted.income() < 0) {
            errors.add(new FieldError("income", "negative"));
        }
        if (wanted.occupations().stream().anyMatch(number -> number < 1 || number > 89)) {
            errors.add(new FieldError("occupations", "between", 1, 89));
        }
    }
}

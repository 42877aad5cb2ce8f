package id.sinergi.ladder;

import id.sinergi.calendar.Calendar;
import id.sinergi.identity.Agency;
import id.sinergi.identity.CurrentUser;
import id.sinergi.identity.Role;
import id.sinergi.shared.Act;
import id.sinergi.shared.Length;
import id.sinergi.shared.Plausible;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Refusal.FieldError;
import id.sinergi.shared.Result;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The rules of the ladder: read by everybody, changed by the administrator for days to come, with a source. */
@Service
public class RuleBooks {

    private static final Pattern COUNT = Pattern.compile("[1-9]\\d?");
    private static final Pattern PERCENT = Pattern.compile("\\d{1,2}(\\.\\d{1,3})?");
    private static final Map<String, Pattern> VALUES = Map.of(
            "guidance.answerDays", COUNT,
            "warning.days", COUNT,
            "warning.clockStart", Pattern.compile("receipt|letter"),
            "fine.rate", PERCENT,
            "fine.withinDays", COUNT,
            "fine.paymentDay", Pattern.compile("[1-9]|1\\d|2[0-8]"),
            "late.rate", PERCENT,
            "calendar.collectiveLeave", Pattern.compile("off|working"));
    private static final Set<Agency> ENTITLED = Set.of(Agency.DISNAKER, Agency.BPJS, Agency.SETDA);

    private final RuleBookRepository repository;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Calendar calendar;
    private final Clock clock;

    RuleBooks(
            RuleBookRepository repository,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Calendar calendar,
            Clock clock) {
        this.repository = repository;
        this.currentUser = currentUser;
        this.events = events;
        this.calendar = calendar;
        this.clock = clock;
    }

    public RuleBook read() {
        return new RuleBook(
                repository.rules(),
                repository.versions().stream().map(RuleBooks::version).toList(),
                mayChange());
    }

    private static RuleBook.Version version(LadderSteps steps) {
        return new RuleBook.Version(
                steps.validFrom(),
                steps.rungs().stream()
                        .map(rung -> new RuleBook.StepRule(
                                rung.step().code(),
                                Optional.ofNullable(rung.after())
                                        .map(Step::code)
                                        .orElse(null),
                                rung.agency(),
                                rung.condition().name(),
                                rung.clock(),
                                rung.basis(),
                                rung.source()))
                        .toList());
    }

    private boolean mayChange() {
        return currentUser.get().is(Role.ADMIN);
    }

    /**
     * Adds a version of a duration, rate or setting. Refused: {@code rule.adminOnly}, {@code rule.exists}; fields {@code key}
     * unknown, {@code validFrom} required or not to come, {@code value} not fitting, {@code basis} and {@code source} required
     * or too long.
     */
    @Act
    public Result<RuleBook> add(RuleBook.NewRule rule) {
        if (!mayChange()) {
            return Result.refused(Refusal.forbidden("rule.adminOnly"));
        }
        var errors = errors(rule.validFrom(), rule.basis(), rule.source());
        var pattern = rule.key() == null ? null : VALUES.get(rule.key());
        if (pattern == null) {
            errors.add(new FieldError(
                    "key",
                    "notAnOption",
                    String.join(", ", VALUES.keySet().stream().sorted().toList())));
        } else if (rule.value() == null
                || !pattern.matcher(rule.value().strip()).matches()) {
            errors.add(new FieldError("value", "ruleValue", pattern.pattern()));
        }
        var from = rule.validFrom();
        if (from == null || !errors.isEmpty()) {
            return Result.refused(Refusal.fields(errors));
        }
        var key = Objects.requireNonNull(rule.key());
        var value = strip(rule.value());
        if (!repository.add(key, from, value, strip(rule.basis()), strip(rule.source()), by(), clock.instant())) {
            return Result.refused(Refusal.conflict("rule.exists"));
        }
        events.publishEvent(new RuleAct(
                "rule.added",
                key,
                Map.of("key", key, "value", value, "from", from.toString(), "source", strip(rule.source()))));
        return Result.done(read());
    }

    /**
     * Makes a version of the ladder in which a step belongs to another agency. Refused as {@link #add}; fields {@code step}
     * and {@code agency} unknown.
     */
    @Act
    public Result<RuleBook> change(RuleBook.NewStep wanted) {
        if (!mayChange()) {
            return Result.refused(Refusal.forbidden("rule.adminOnly"));
        }
        var errors = errors(wanted.validFrom(), wanted.basis(), wanted.source());
        var step = Arrays.stream(Step.values())
                .filter(one -> one.code().equals(wanted.step()))
                .findFirst();
        if (step.isEmpty()) {
            errors.add(new FieldError(
                    "step",
                    "notAnOption",
                    String.join(
                            ", ", Arrays.stream(Step.values()).map(Step::code).toList())));
        }
        var agency = wanted.agency();
        if (agency == null || !ENTITLED.contains(agency)) {
            errors.add(new FieldError("agency", "notAnOption", "DISNAKER, BPJS, SETDA"));
        }
        var from = wanted.validFrom();
        if (from == null || agency == null || !errors.isEmpty()) {
            return Result.refused(Refusal.fields(errors));
        }
        repository.copy(from, by(), clock.instant());
        if (!repository.change(from, step.orElseThrow(), agency, strip(wanted.basis()), strip(wanted.source()))) {
            return Result.refused(Refusal.field("step", "notAnOption", ""));
        }
        events.publishEvent(new RuleAct(
                "rule.stepChanged",
                step.orElseThrow().code(),
                Map.of(
                        "step", step.orElseThrow().code(),
                        "agency", agency.name(),
                        "from", from.toString(),
                        "source", strip(wanted.source()))));
        return Result.done(read());
    }

    private List<FieldError> errors(@Nullable LocalDate from, @Nullable String basis, @Nullable String source) {
        var errors = new ArrayList<FieldError>();
        if (from == null) {
            errors.add(new FieldError("validFrom", "required"));
        } else if (!from.isAfter(calendar.today())) {
            errors.add(new FieldError("validFrom", "ruleInFuture"));
        } else {
            Plausible.wrongPlan("validFrom", from, calendar.today()).ifPresent(errors::add);
        }
        Length.TEXT.require("basis", basis, errors);
        Length.TEXT.require("source", source, errors);
        return errors;
    }

    private String by() {
        return currentUser.get().username();
    }

    private static String strip(@Nullable String text) {
        return Objects.requireNonNull(text).strip();
    }
}

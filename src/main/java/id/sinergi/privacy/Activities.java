package id.sinergi.privacy;

import id.sinergi.identity.Accounts;
import id.sinergi.shared.Act;
import id.sinergi.shared.Change;
import id.sinergi.shared.Length;
import id.sinergi.shared.Plausible;
import id.sinergi.shared.Refusal;
import id.sinergi.shared.Refusal.FieldError;
import id.sinergi.shared.Result;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The register of processing activities with its controller: for everybody to read, for the guardians to change. */
@Service
public class Activities {

    private final ActivityRepository repository;
    private final Guardians guardians;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Activities(
            ActivityRepository repository,
            Guardians guardians,
            Accounts accounts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.guardians = guardians;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /** What is in force today. */
    public List<Activity> inForce() {
        return repository.inForce(LocalDate.now(clock));
    }

    /** All versions of an activity, newest first, those to come too. */
    public List<Activity> versions(String code) {
        return repository.versions(code);
    }

    public DataController controller() {
        return repository.controller(LocalDate.now(clock)).orElseThrow();
    }

    /** The controller as it was entered last, which may be in force only later: what a change is based on. */
    public DataController latestController() {
        return repository.latestController().orElseThrow();
    }

    public boolean mayChange() {
        return guardians.isOne();
    }

    /**
     * Enters a further version of an activity, or a new activity.
     *
     * @param code {@code null} for a new one, whose code is made of its title
     * @param seen the version it is based on; 0 for a new one
     * @return refused with {@code privacy.guardiansOnly}, {@code privacy.changedMeanwhile}, or per field
     */
    @Act
    public Result<Activity> change(@Nullable String code, int seen, Activity.Text text, LocalDate validFrom) {
        if (!guardians.isOne()) {
            return Result.refused(Refusal.forbidden("privacy.guardiansOnly"));
        }
        var fields = fields(text);
        var errors = errors(fields, validFrom);
        if (!errors.isEmpty()) {
            return Result.refused(Refusal.fields(errors));
        }
        var key = code == null ? slug(text.title()) : code;
        var wanted =
                new Activity(key, seen + 1, text, validFrom, guardians.user().username(), clock.instant());
        var before = repository.versions(key).stream().findFirst().map(Activity::text);
        if (!repository.add(wanted)) {
            return Result.refused(Refusal.conflict("privacy.changedMeanwhile"));
        }
        told(
                "privacy.activity.changed",
                key,
                validFrom,
                before.map(Activities::fields).orElse(Map.of()),
                fields);
        return Result.done(wanted);
    }

    /**
     * Enters a further version of the controller, based on {@code wanted.version() - 1}. Refused as {@link #change}, and
     * {@code field.privacy.unknownAccount}.
     */
    @Act
    public Result<DataController> change(DataController wanted) {
        if (!guardians.isOne()) {
            return Result.refused(Refusal.forbidden("privacy.guardiansOnly"));
        }
        var fields = fields(wanted);
        var errors = errors(fields, wanted.validFrom());
        var account = wanted.officerAccount();
        if (account != null && accounts.find(account).isEmpty()) {
            errors.add(new FieldError("officerAccount", "privacy.unknownAccount", account));
        }
        if (!errors.isEmpty()) {
            return Result.refused(Refusal.fields(errors));
        }
        var before = latestController();
        if (!repository.add(wanted, guardians.user().username(), clock.instant())) {
            return Result.refused(Refusal.conflict("privacy.changedMeanwhile"));
        }
        told("privacy.controller.changed", null, wanted.validFrom(), withAccount(before), withAccount(wanted));
        return Result.done(wanted);
    }

    private void told(
            String action,
            @Nullable String subject,
            LocalDate validFrom,
            Map<String, String> before,
            Map<String, String> after) {
        var changes = after.entrySet().stream()
                .filter(field -> !Objects.equals(before.get(field.getKey()), field.getValue()))
                .map(field -> new Change("privacy." + field.getKey(), before.get(field.getKey()), field.getValue()))
                .toList();
        events.publishEvent(new PrivacyAct(action, subject, Map.of("validFrom", validFrom.toString()), changes));
    }

    private List<FieldError> errors(Map<String, String> fields, LocalDate validFrom) {
        var errors = new ArrayList<FieldError>();
        fields.forEach((name, value) -> {
            var most = name.equals("title") ? Length.NAME : Length.TEXT;
            most.require(name, value, errors);
        });
        var today = LocalDate.now(clock);
        if (validFrom.isBefore(today)) {
            errors.add(new FieldError("validFrom", "privacy.inPast"));
        } else {
            Plausible.wrongPlan("validFrom", validFrom, today).ifPresent(errors::add);
        }
        return errors;
    }

    private static Map<String, String> fields(Activity.Text text) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("title", text.title());
        fields.put("data", text.data());
        fields.put("purpose", text.purpose());
        fields.put("basis", text.basis());
        fields.put("recipients", text.recipients());
        fields.put("retention", text.retention());
        fields.put("source", text.source());
        return fields;
    }

    private static Map<String, String> fields(DataController controller) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", controller.name());
        fields.put("address", controller.address());
        fields.put("officer", controller.officer());
        fields.put("contact", controller.contact());
        fields.put("source", controller.source());
        return fields;
    }

    private static Map<String, String> withAccount(DataController controller) {
        var fields = fields(controller);
        fields.put("officerAccount", Objects.requireNonNullElse(controller.officerAccount(), ""));
        return fields;
    }

    private static String slug(String title) {
        var slug = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.length() < 2 ? "kegiatan-" + slug : slug.substring(0, Math.min(slug.length(), 60));
    }
}

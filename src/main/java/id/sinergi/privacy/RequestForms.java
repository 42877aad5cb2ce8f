package id.sinergi.privacy;

import id.sinergi.identity.Accounts;
import id.sinergi.registry.PersonalFile;
import id.sinergi.registry.WorkerRow;
import id.sinergi.shared.PersonalNumber;
import id.sinergi.shared.Texts;
import id.sinergi.territory.Territory;
import id.sinergi.worklist.forms.Field;
import id.sinergi.worklist.forms.Field.Option;
import id.sinergi.worklist.forms.TaskContext;
import id.sinergi.worklist.forms.Values;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** What the forms of a request have in common. */
@Component
class RequestForms {

    private static final int WORK_STATUSES = 8;

    private final RequestRepository repository;
    private final PersonalFile file;
    private final Territory territory;
    private final Accounts accounts;
    private final Texts texts;

    RequestForms(RequestRepository repository, PersonalFile file, Territory territory, Accounts accounts, Texts texts) {
        this.repository = repository;
        this.file = file;
        this.territory = territory;
        this.accounts = accounts;
        this.texts = texts;
    }

    SubjectRequest request(TaskContext task) {
        return repository.get(task.caseNumber());
    }

    Instant dueAt(TaskContext task) {
        return request(task).dueAt();
    }

    /** Whose request it is, what is asked and how the person was recognised. */
    Field about(SubjectRequest request) {
        return Field.note(
                "about",
                texts.get(
                        "privacy.request.about",
                        Objects.requireNonNullElse(request.name(), "–"),
                        masked(request.nik()),
                        texts.get("privacy.request.kind." + request.kind().name()),
                        texts.get("privacy.identity." + request.identity().name()),
                        accounts.nameOf(request.receivedBy()),
                        request.wish() == null || request.wish().isBlank() ? "–" : request.wish()));
    }

    List<WorkerRow> records(SubjectRequest request) {
        return request.nik() == null ? List.of() : file.rows(request.nik());
    }

    String record(WorkerRow row) {
        return texts.get(
                "privacy.request.record",
                row.name(),
                row.birthDate(),
                texts.get("worker.sex." + row.sex()),
                territory.name(row.villageCode()));
    }

    /** "Nama: Sitti menjadi Siti", a line per field. */
    String changes(SubjectRequest request) {
        return request.after().entrySet().stream()
                .map(field -> texts.get(
                        "privacy.request.change",
                        texts.get("worker.field." + field.getKey()),
                        value(field.getKey(), request.before().getOrDefault(field.getKey(), "")),
                        value(field.getKey(), field.getValue())))
                .collect(Collectors.joining("\n"));
    }

    private String value(String field, String value) {
        if (value.isEmpty()) {
            return "–";
        }
        return switch (field) {
            case "birth_date" -> Texts.day(LocalDate.parse(value), Texts.locale());
            case "sex", "work_status" -> texts.get("worker." + field + "." + value);
            default -> value;
        };
    }

    List<Option> options(String group, Enum<?>... constants) {
        return Arrays.stream(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .map(code -> new Option(code, texts.get(group + "." + code)))
                .toList();
    }

    List<Option> options(String group, String... codes) {
        return Arrays.stream(codes)
                .map(code -> new Option(code, texts.get(group + "." + code)))
                .toList();
    }

    List<Option> workStatuses() {
        return IntStream.rangeClosed(1, WORK_STATUSES)
                .mapToObj(code -> new Option(String.valueOf(code), texts.get("worker.work_status." + code)))
                .toList();
    }

    /** Only what names nobody goes into the task's record and the trail. */
    static Values only(Values values, String... names) {
        var kept = Set.of(names);
        return new Values(values.byName().entrySet().stream()
                .filter(entry -> kept.contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    static String masked(@org.jspecify.annotations.Nullable String nik) {
        return nik == null ? "–" : PersonalNumber.mask(nik);
    }
}
